import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { isReady } from "../state/importing.ts";
import type { Store } from "../store.ts";
import { countOf, countWords } from "../words/count.ts";
import { ImportAsOf } from "./import-as-of.tsx";
import { ImportIssues } from "./import-issues.tsx";
import { ImportQuestions } from "./import-questions.tsx";
import { ImportReading } from "./import-reading.tsx";

/** What was read from a CRM's file, what it leaves open, and whether to use it. */
export function ImportView({ store }: { readonly store: Store }): JSX.Element | null {
  const importing = store.state.importing.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [importing?.text]);
  if (importing === undefined) return null;

  const { fileName, pipeline } = importing;
  const { summary, issues } = pipeline;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title" ref={title} tabIndex={-1}>
        {countWords(summary.used)} of {countOf(summary.rows, "row")} of {fileName} can be used
      </h2>
      <p>
        {countWords(summary.won)} won, {countWords(summary.lost)} lost,{" "}
        <strong>{countWords(summary.open)} open</strong>. The open ones become the opening pipeline.
        The file stays in your browser.
      </p>
      <ImportQuestions questions={summary.questions} onAnswer={store.setImportOptions} />
      <ImportAsOf summary={summary} onChoose={(asOf) => store.setImportOptions({ asOf })} />
      <ImportReading
        summary={summary}
        onMap={store.setImportColumn}
        onSay={store.setImportOptions}
      />
      <ImportIssues issues={issues} fileName={fileName} />
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={!isReady(importing)}
          onClick={store.acceptImport}
        >
          {acceptWords(summary)}
        </button>
        <button type="button" onClick={store.closeImport}>
          Leave the plan as it is
        </button>
      </p>
    </section>
  );
}

function acceptWords({ open, questions }: { open: number; questions: readonly unknown[] }): string {
  if (questions.length > 0) return "Answer the question above first";
  if (open === 0) return "No row is an open opportunity";
  return `Open the plan with ${open === 1 ? "this one" : `these ${countWords(open)}`}`;
}
