import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Pipeline, PipelineSummary } from "../../engine/index.ts";
import { countOf, countWords } from "../../words/count.ts";
import { isReady } from "../state/importing.ts";
import type { Store } from "../store.ts";
import { ImportAsOf } from "./import-as-of.tsx";
import { ImportIssues } from "./import-issues.tsx";
import { ImportQuestions } from "./import-questions.tsx";
import { ImportReading } from "./import-reading.tsx";
import "../style/import.css";
import { WorkProgress } from "./track/work-progress.tsx";

/** What was read from a CRM's file, what it leaves open, and whether to use it. */
export function ImportView({ store }: { readonly store: Store }): JSX.Element | null {
  const importing = store.state.importing.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [importing?.text]);
  if (importing === undefined) return null;

  const { fileName, pipeline } = importing;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title" ref={title} tabIndex={-1}>
        {pipeline ? usableWords(pipeline.summary, fileName) : `Reading ${fileName} …`}
      </h2>
      {pipeline && <PipelineReport store={store} pipeline={pipeline} fileName={fileName} />}
    </section>
  );
}

interface PipelineReportProps {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly fileName: string;
}

function PipelineReport({ store, pipeline, fileName }: PipelineReportProps): JSX.Element {
  const { summary, issues } = pipeline;
  const { setImportOptions, setImportColumn, acceptImport, closeImport } = store;
  return (
    <>
      <p>
        {countWords(summary.won)} won, {countWords(summary.lost)} lost,{" "}
        <strong>{countWords(summary.open)} open</strong>. The open ones become the opening pipeline.
        The file stays in your browser.
      </p>
      <ImportQuestions questions={summary.questions} onAnswer={setImportOptions} />
      <ImportAsOf summary={summary} onChoose={(asOf) => setImportOptions({ asOf })} />
      <ImportReading summary={summary} onMap={setImportColumn} onSay={setImportOptions} />
      <ImportIssues issues={issues} fileName={fileName} />
      <WorkProgress store={store} kind="fit" />
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={!isReady(pipeline)}
          onClick={thenToAnswer(acceptImport)}
        >
          {acceptWords(summary)}
        </button>
        {summary.won > 0 && summary.questions.length === 0 && (
          <button
            type="button"
            disabled={store.track.working.value !== undefined}
            onClick={() => void store.fitImport()}
          >
            Fit a plan to this history
          </button>
        )}
        <button type="button" onClick={thenToAnswer(closeImport)}>
          Leave the plan as it is
        </button>
      </p>
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

function usableWords({ used, rows }: PipelineSummary, fileName: string): string {
  return `${countWords(used)} of ${countOf(rows, "row")} of ${fileName} can be used`;
}

function acceptWords({ open, questions }: PipelineSummary): string {
  if (questions.length > 0) return "Answer the question above first";
  if (open === 0) return "No row is an open opportunity";
  return `Open the plan with ${open === 1 ? "this one" : `these ${countWords(open)}`}`;
}
