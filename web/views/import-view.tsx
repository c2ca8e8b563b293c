import type { JSX } from "preact";
import type { Store } from "../store.ts";
import { isReady } from "../state/importing.ts";
import { countOf, countWords } from "../words/count.ts";
import { ImportAsOf } from "./import-as-of.tsx";
import { ImportColumns } from "./import-columns.tsx";
import { ImportIssues } from "./import-issues.tsx";
import { ImportQuestions } from "./import-questions.tsx";

/** What was read from a CRM's file, what it leaves open, and whether to use it. */
export function ImportView({ store }: { readonly store: Store }): JSX.Element | null {
  const importing = store.state.importing.value;
  if (importing === undefined) return null;
  const { fileName, pipeline } = importing;
  const { summary, issues } = pipeline;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title" tabIndex={-1}>
        {countWords(summary.used)} of {countOf(summary.rows, "row")} of {fileName} can be used
      </h2>
      <p>
        {countWords(summary.won)} won, {countWords(summary.lost)} lost,{" "}
        <strong>{countWords(summary.open)} open</strong>. The open ones become the opening pipeline.
        The file stays in your browser.
      </p>
      <ImportQuestions questions={summary.questions} onAnswer={store.setImportOptions} />
      <ImportAsOf summary={summary} onChoose={(asOf) => store.setImportOptions({ asOf })} />
      <ImportColumns summary={summary} onMap={store.setImportColumn} />
      <ImportIssues issues={issues} fileName={fileName} />
      <p class="actions">
        <button type="button" class="primary" disabled={!isReady(importing)} onClick={store.acceptImport}>
          Open the plan with these {countWords(summary.open)}
        </button>
        <button type="button" onClick={store.closeImport}>
          Leave the plan as it is
        </button>
      </p>
    </section>
  );
}
