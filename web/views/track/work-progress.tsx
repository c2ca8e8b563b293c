import type { JSX } from "preact";
import { percentWords } from "../../../words/percent.ts";
import type { Working } from "../../state/track-actions.ts";
import type { Store } from "../../store.ts";
import { ProgressBar } from "../progress-bar.tsx";

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
    <ProgressBar name={NAMES[kind]} value={done} onCancel={store.cancelTrack}>
      {NAMES[kind]}
      {done === undefined ? " …" : `: ${percentWords(done)}`}
    </ProgressBar>
  );
}
