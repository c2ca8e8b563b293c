import type { JSX } from "preact";
import type { Known } from "./use-known.ts";
import { WorkBar } from "./work-bar.tsx";

export interface WorkingProps {
  readonly known: Known<unknown>;
  readonly what: string;
}

/** That something is being worked out and the way out of it, or the way back in. */
export function Working({ known, what }: WorkingProps): JSX.Element | null {
  if (known.isWorking) {
    return <WorkBar what={what} done={known.done.value} onCancel={known.cancel} />;
  }
  if (!known.isCancelled) return null;
  return (
    <p class="stopped">
      {what}: stopped.{" "}
      <button type="button" class="quiet" onClick={known.again}>
        Work it out
      </button>
    </p>
  );
}
