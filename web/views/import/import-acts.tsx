import type { JSX } from "preact";
import { countWords } from "../../../words/count.ts";
import type { ImportedFiles } from "../../../workers/run-pool.ts";
import { isReady } from "../../state/importing.ts";
import type { Store } from "../../store.ts";

export interface ImportActsProps {
  readonly store: Store;
  readonly reading: ImportedFiles;
}

/** A fit of more takes minutes, and its history fills a tab. */
const HISTORY_MAX = 200_000;

/** Wins from which on a history says more of a team than what a plan assumes. */
const ENOUGH_WON = 30;

/** What may be done with an export that was read. */
export function ImportActs({ store, reading }: ImportActsProps): JSX.Element {
  const { summary } = reading;
  const { acceptImport, closeImport, fitImport, importProgress, track } = store;
  const isReading = importProgress.value !== undefined;
  const isLong = summary.used > HISTORY_MAX;
  const mayFit = summary.won > 0 && summary.questions.length === 0;
  // Enough to learn from: better the team's own numbers than another's with its list.
  const isFitBest = mayFit && !isLong && summary.won >= ENOUGH_WON;
  const fit = mayFit && !isLong && (
    <button
      type="button"
      class={isFitBest ? "primary" : undefined}
      disabled={track.working.value !== undefined || isReading}
      onClick={() => void fitImport()}
    >
      Fit a plan to this history
    </button>
  );
  return (
    <>
      <p class="actions">
        {isFitBest && fit}
        <button
          type="button"
          class={isFitBest ? undefined : "primary"}
          disabled={!isReady(reading) || isReading}
          onClick={thenToAnswer(acceptImport)}
        >
          {acceptWords(reading)}
        </button>
        {!isFitBest && fit}
        <button type="button" onClick={thenToAnswer(closeImport)}>
          Leave the plan as it is
        </button>
      </p>
      {mayFit && isLong && (
        <p class="hint">
          A page fits a plan to {countWords(HISTORY_MAX)} opportunities at most. The command line
          takes more: <code>quotacast fit</code>.
        </p>
      )}
    </>
  );
}

/** What was pressed goes away with the import: the keyboard continues at the answer. */
function thenToAnswer(act: () => void): () => void {
  return () => {
    act();
    document.getElementById("answer")?.focus();
  };
}

function acceptWords({ summary, open }: ImportedFiles): string {
  if (summary.questions.length > 0) return "Answer the question above first";
  if (summary.open === 0) return "No row is an open opportunity";
  if (open.length === 0) return `${countWords(summary.open)} open ones are too many for a page`;
  const which = summary.open === 1 ? "this one" : `these ${countWords(summary.open)}`;
  return `Open the plan with ${which}`;
}
