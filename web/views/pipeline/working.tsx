import type { JSX } from "preact";
import type { Known } from "./use-known.ts";

export interface WorkingProps {
  readonly known: Known<unknown>;
  readonly what: string;
}

/** That something is being worked out, and the way out of it. */
export function Working({ known, what }: WorkingProps): JSX.Element | null {
  if (!known.isWorking) return null;
  return (
    <div class="progress">
      <progress aria-label={what} />
      <span>{what} …</span>
      <button type="button" onClick={known.cancel}>
        Cancel
      </button>
    </div>
  );
}
