import type { JSX } from "preact";
import { ProgressBar } from "./progress-bar.tsx";
import type { Known } from "./use-known.ts";

export interface WorkingProps {
  readonly known: Known<unknown>;
  readonly what: string;
}

/** That something is being worked out, and the way out of it. */
export function Working({ known, what }: WorkingProps): JSX.Element | null {
  if (!known.isWorking) return null;
  return (
    <ProgressBar name={what} onCancel={known.cancel}>
      {what} …
    </ProgressBar>
  );
}
