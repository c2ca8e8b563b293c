import type { JSX } from "preact";
import type { Warning } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { warningSentence } from "../../words/warning-sentence.ts";
import type { Store } from "../store.ts";

const SHOWN_MAX = 12;

/** What a reader should know of the answer: what the plan left to us, what the run met. */
export function Warnings({ store }: { readonly store: Store }): JSX.Element | null {
  const { loaded, notes } = store.state;
  const found = unique([
    ...loaded.value.warnings,
    ...(store.rested.value?.forecast.warnings ?? []),
  ]);
  const sentences = [...notes.value, ...found.map(warningSentence)];
  if (sentences.length === 0) return null;
  return (
    <details class="warnings">
      <summary>{countOf(sentences.length, "thing", "things")} to know about this answer</summary>
      <ul>
        {sentences.slice(0, SHOWN_MAX).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > SHOWN_MAX && <p>and {sentences.length - SHOWN_MAX} more</p>}
    </details>
  );
}

function unique(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [warningSentence(warning), warning])).values()];
}
