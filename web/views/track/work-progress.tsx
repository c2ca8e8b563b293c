import type { JSX } from "preact";
import { percentWords } from "../../../words/percent.ts";
import type { Working } from "../../state/track-actions.ts";
import type { Store } from "../../store.ts";

export interface WorkProgressProps {
  readonly store: Store;
  readonly kind: Working["kind"];
}

const NAMES = { fit: "Fitting", backtest: "Forecasting the past" } as const;

/** How far a fit or a backtest is, and the way out of it. */
export function WorkProgress({ store, kind }: WorkProgressProps): JSX.Element | null {
  const working = store.track.working.value;
  if (working?.kind !== kind) return null;
  const { done } = working;
  return (
    <div class="progress">
      <progress {...(done !== undefined && { value: done })} aria-label={NAMES[kind]} />
      <span>
        {NAMES[kind]}
        {done === undefined ? " …" : `: ${percentWords(done)}`}
      </span>
      <button type="button" onClick={store.cancelTrack}>
        Cancel <kbd>Esc</kbd>
      </button>
    </div>
  );
}
