import type { JSX } from "preact";
import type { PipelineIssue } from "../../engine/index.ts";
import { issuesCsv } from "../opening/issues-csv.ts";
import { countOf, countWords } from "../words/count.ts";

export interface ImportIssuesProps {
  readonly issues: readonly PipelineIssue[];
  readonly fileName: string;
}

const SHOWN_MAX = 20;

/** What was wrong with the file, where, and what was done about it. */
export function ImportIssues({ issues, fileName }: ImportIssuesProps): JSX.Element {
  if (issues.length === 0) return <p>Nothing in it was wrong.</p>;
  return (
    <details class="issues">
      <summary>{countOf(issues.length, "issue")} with the file, and what was done</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Found</th>
            <th scope="col">What was done</th>
          </tr>
        </thead>
        <tbody>
          {issues.slice(0, SHOWN_MAX).map(({ row, column, found, action }, index) => (
            <tr key={index}>
              <th scope="row">{row}</th>
              <td>{column ?? "–"}</td>
              <td>{found}</td>
              <td>{action}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {issues.length > SHOWN_MAX && `The first ${SHOWN_MAX} of ${countWords(issues.length)}. `}
        <button type="button" onClick={() => saveText(`${fileName}-issues.csv`, issuesCsv(issues))}>
          Download all as CSV
        </button>
      </p>
    </details>
  );
}

/** Hands a text to the browser's own download: nothing leaves the machine. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
