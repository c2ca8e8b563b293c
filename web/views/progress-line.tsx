import type { JSX } from "preact";
import { countWords } from "../../words/count.ts";
import type { Store } from "../store.ts";
import { ProgressBar } from "./progress-bar.tsx";

/** A line kept free under the answer, so that nothing below it jumps when a run turns out slow. */
export function ProgressLine({ store }: { readonly store: Store }): JSX.Element {
  return (
    <div class="progress-line">
      <Stopped store={store} />
      <Progress store={store} />
    </div>
  );
}

/** Says of an answer that it is not what was asked for, once nothing more will come. */
function Stopped({ store }: { readonly store: Store }): JSX.Element | null {
  const { answered, activity } = store.state;
  const shown = answered.value;
  if (shown === undefined || activity.value.kind !== "resting") return null;
  if (store.state.isOutdated.value) {
    return <p class="stopped">Stopped: this is the answer to the question before.</p>;
  }
  if (!shown.isPartial) return null;
  return (
    <p class="stopped">
      Stopped: this answer rests on the first {countWords(shown.forecast.trials)} of{" "}
      {countWords(shown.question.trials)} futures.
    </p>
  );
}

/** How far a slow run is, how long it will take, and the way out of it. */
function Progress({ store }: { readonly store: Store }): JSX.Element | null {
  const activity = store.state.activity.value;
  if (activity.kind !== "running" || !activity.isSlow) return null;
  const { trials, total } = activity;
  return (
    <ProgressBar name="Futures simulated" value={trials} max={total} onCancel={store.cancel}>
      {countWords(trials)} of {countWords(total)} futures
    </ProgressBar>
  );
}
