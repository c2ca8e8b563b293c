import type { JSX } from "preact";
import type { Working } from "../../state/track-actions.ts";
import type { Store } from "../../store.ts";
import { WorkBar } from "../work-bar.tsx";

export interface WorkProgressProps {
  readonly store: Store;
  readonly kind: Working["kind"];
}

const NAMES = { fit: "Fitting", backtest: "Forecasting the past" } as const;

/** How far a fit or a backtest is, and the way out of it. */
export function WorkProgress({ store, kind }: WorkProgressProps): JSX.Element | null {
  const working = store.track.working.value;
  if (working?.kind !== kind) return null;
  return <WorkBar what={NAMES[kind]} done={working.done} onCancel={store.cancelTrack} />;
}
