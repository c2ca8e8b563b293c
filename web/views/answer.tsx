import type { JSX } from "preact";
import { answerWords } from "../../words/answer.ts";
import type { Store } from "../store.ts";

/** The one sentence that the page exists to say; the only large text on it. */
export function Answer({ store }: { readonly store: Store }): JSX.Element {
  const { answered, activity } = store.state;
  const shown = answered.value;
  if (shown === undefined) {
    return (
      <h1 class="answer is-waiting">
        {activity.value.kind === "running" ? "Looking into the futures …" : "No answer yet."}
      </h1>
    );
  }
  const { forecast } = shown;
  const { quota, range } = answerWords(forecast.total, forecast.currency);
  return (
    <h1 class={store.state.isOutdated.value ? "answer is-outdated" : "answer"}>
      {quota}; <span class="answer-range">{range}.</span>
    </h1>
  );
}
