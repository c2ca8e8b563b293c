import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PipelineSummary } from "../../../engine/index.ts";
import { countOf, countWords } from "../../../words/count.ts";
import { recordedSentences } from "../../../words/hygiene-sentences.ts";
import type { ImportedFiles } from "../../../workers/run-pool.ts";
import type { Importing } from "../../state/importing.ts";
import type { Store } from "../../store.ts";
import "../../style/import.css";
import { WorkProgress } from "../track/work-progress.tsx";
import { ImportActs } from "./import-acts.tsx";
import { ImportAsOf } from "./import-as-of.tsx";
import { ImportHistory } from "./import-history.tsx";
import { ImportIssues } from "./import-issues.tsx";
import { ImportPreset } from "./import-preset.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportQuestions } from "./import-questions.tsx";
import { ImportRates } from "./import-rates.tsx";
import { ImportReading } from "./import-reading.tsx";

/** What was read from a CRM's export, what it leaves open, and whether to use it. */
export function ImportView({ store }: { readonly store: Store }): JSX.Element | null {
  const importing = store.state.importing.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [importing?.files.opportunities]);
  if (importing === undefined) return null;

  const { reading, files } = importing;
  const { name } = files.opportunities;
  const isReading = store.importProgress.value !== undefined;
  return (
    <section
      class={isReading && reading ? "import is-outdated" : "import"}
      aria-labelledby="import-title"
    >
      <h2 id="import-title" ref={title} tabIndex={-1}>
        {reading ? usableWords(reading.summary, name) : `Reading ${name} …`}
      </h2>
      <ImportProgress store={store} />
      {reading && <Report store={store} importing={importing} reading={reading} />}
    </section>
  );
}

interface ReportProps {
  readonly store: Store;
  readonly importing: Importing;
  readonly reading: ImportedFiles;
}

function Report({ store, importing, reading }: ReportProps): JSX.Element {
  const { summary } = reading;
  const { setImportOptions, setImportColumn } = store;
  return (
    <>
      <p>
        {countWords(summary.won)} won, {countWords(summary.lost)} lost,{" "}
        <strong>{countWords(summary.open)} open</strong>. The open ones become the opening pipeline.
        The file stays in your browser.
      </p>
      {reading.hygiene.findings.length > 0 && (
        <p class="hint">
          {recordedSentences(reading.hygiene).join(" ")} What is wrong with the records as a whole
          is told in the Pipeline view, once a plan opens with them.
        </p>
      )}
      <ImportPreset store={store} importing={importing} reading={reading} />
      <ImportQuestions questions={summary.questions} onAnswer={setImportOptions} />
      <ImportRates summary={summary} options={importing.options} onSay={setImportOptions} />
      <ImportPreview summary={summary} rows={reading.preview} />
      <ImportReading summary={summary} onMap={setImportColumn} onSay={setImportOptions} />
      <ImportIssues store={store} importing={importing} reading={reading} />
      <ImportAsOf summary={summary} onChoose={(asOf) => setImportOptions({ asOf })} />
      <ImportHistory store={store} importing={importing} reading={reading} />
      <WorkProgress store={store} kind="fit" />
      <ImportActs store={store} reading={reading} />
    </>
  );
}

function usableWords({ used, rows }: PipelineSummary, fileName: string): string {
  return `${countWords(used)} of ${countOf(rows, "row")} of ${fileName} can be used`;
}
