import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { countOf, countWords } from "../../../words/count.ts";
import { exactMoney } from "../../../words/money.ts";
import type { ImportedFiles } from "../../../workers/run-pool.ts";
import { saveFile } from "../../export/save-file.ts";
import { problemRows, problemRowsCsv } from "../../opening/problem-rows-csv.ts";
import type { Importing } from "../../state/importing.ts";
import type { Store } from "../../store.ts";
import { Scroller } from "../scroller.tsx";

export interface ImportIssuesProps {
  readonly store: Store;
  readonly importing: Importing;
  readonly reading: ImportedFiles;
}

type Group = ImportedFiles["groups"][number];

const GROUPS_MAX = 15;

/** What was wrong with the file, where, what it is worth, and what was done about it. */
export function ImportIssues(props: ImportIssuesProps): JSX.Element {
  const { groups, issues, summary } = props.reading;
  const isSaving = useSignal(false);
  const total = Object.values(summary.issueCounts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p>Nothing in it was wrong.</p>;
  const hidden = groups.length - GROUPS_MAX;

  async function save(): Promise<void> {
    isSaving.value = true;
    try {
      await saveProblems(props);
    } catch (error) {
      props.store.state.problem.value = {
        title: "The rows with issues could not be read again.",
        advice: "Drop the file again: it may have changed or moved since.",
        details: [error instanceof Error ? error.message : String(error)],
      };
    }
    isSaving.value = false;
  }

  return (
    <details class="issues" open={groups.length <= GROUPS_MAX}>
      <summary>{countOf(total, "issue")} with the file, and what was done</summary>
      <Scroller label="Issues with the file">
        <IssueTable groups={groups.slice(0, GROUPS_MAX)} currency={summary.currency} />
      </Scroller>
      <p>
        {hidden > 0 && `And ${countOf(hidden, "kind")} more. `}
        <button type="button" disabled={isSaving.value} onClick={() => void save()}>
          Download the rows with issues as CSV
        </button>
        {issues.length < total &&
          ` The first ${countWords(issues.length)} issues are listed and downloaded.`}
      </p>
    </details>
  );
}

async function saveProblems({ store, importing, reading }: ImportIssuesProps): Promise<void> {
  const { opportunities } = importing.files;
  const writing = {
    encoding: reading.encodings.opportunities,
    delimiter: reading.summary.delimiter,
  };
  const rows = problemRows(reading);
  const cells = await store.pool.readRows(opportunities, writing, rows);
  const cellsOf = new Map(cells.map((row, index) => [rows[index], row]));
  const text = problemRowsCsv(reading, cellsOf);
  saveFile(`${opportunities.name.replace(/\.\w+$/, "")}-issues.csv`, "text/csv", text);
}

interface IssueTableProps {
  readonly groups: readonly Group[];
  readonly currency: string | null;
}

function IssueTable({ groups, currency }: IssueTableProps): JSX.Element {
  return (
    <table class="of-words">
      <thead>
        <tr>
          <th scope="col">Rows</th>
          <th scope="col">What was done</th>
          <th scope="col">Column</th>
          <th scope="col">Found</th>
          <th scope="col">Worth</th>
          <th scope="col">Which</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={`${group.isOfHistory} ${group.column} ${group.action} ${group.rows[0]}`}>
            <th scope="row">{countWords(group.count)}</th>
            <td>{group.action}</td>
            <td>{group.column ?? "–"}</td>
            <td class="raw">{group.found || "nothing"}</td>
            <td>{worthOf(group.amount, currency)}</td>
            <td class="which">{whichOf(group)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function worthOf(amount: number, currency: string | null): string {
  if (amount === 0) return "–";
  return currency === null ? countWords(amount) : exactMoney(amount, currency);
}

/** Row 1 stands for the whole file. */
function whichOf({ rows, count, isOfHistory }: Group): string {
  const more = count > rows.length ? " …" : "";
  if (rows.every((row) => row === 1)) return isOfHistory ? "the whole history" : "the whole file";
  return `${isOfHistory ? "of the history " : ""}${rows.join(", ")}${more}`;
}
