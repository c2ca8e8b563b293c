import type { JSX } from "preact";
import type { ImportIssue } from "../../engine/index.ts";
import { countOf, countWords } from "../../words/count.ts";
import { saveFile } from "../export/save-file.ts";
import { groupIssues, type IssueGroup } from "../opening/group-issues.ts";
import { issuesCsv } from "../opening/issues-csv.ts";
import { Scroller } from "./scroller.tsx";

export interface ImportIssuesProps {
  readonly issues: readonly ImportIssue[];
  readonly fileName: string;
}

const GROUPS_MAX = 15;

/** What was wrong with the file, where, and what was done about it. */
export function ImportIssues({ issues, fileName }: ImportIssuesProps): JSX.Element {
  if (issues.length === 0) return <p>Nothing in it was wrong.</p>;
  const groups = groupIssues(issues);
  const hidden = groups.length - GROUPS_MAX;
  return (
    <details class="issues" open={issues.length <= GROUPS_MAX}>
      <summary>{countOf(issues.length, "issue")} with the file, and what was done</summary>
      <Scroller label="Issues with the file">
        <IssueTable groups={groups.slice(0, GROUPS_MAX)} />
      </Scroller>
      <p>
        {hidden > 0 && `And ${countOf(hidden, "kind")} more. `}
        <button
          type="button"
          onClick={() => saveFile(`${fileName}-issues.csv`, "text/csv", issuesCsv(issues))}
        >
          Download every issue as CSV
        </button>
      </p>
    </details>
  );
}

function IssueTable({ groups }: { readonly groups: readonly IssueGroup[] }): JSX.Element {
  return (
    <table class="of-words">
      <thead>
        <tr>
          <th scope="col">Rows</th>
          <th scope="col">Which</th>
          <th scope="col">Column</th>
          <th scope="col">Found</th>
          <th scope="col">What was done</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ column, action, count, rows, found }) => (
          <tr key={`${column} ${action} ${rows[0]}`}>
            <th scope="row">{countWords(count)}</th>
            <td>{rows.join(", ") + (count > rows.length ? " …" : "")}</td>
            <td>{column ?? "–"}</td>
            <td>{found || "nothing"}</td>
            <td>{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
