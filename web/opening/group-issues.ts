import type { ImportIssue } from "../../engine/index.ts";

/** Issues of one kind in one column: a file of thousands of rows has thousands of the same. */
export interface IssueGroup {
  readonly column: string | null;
  /** What was done about each. */
  readonly action: string;
  readonly count: number;
  /** The first few, to look up in the file. */
  readonly rows: readonly number[];
  /** What the first of them found; empty where the cell was. */
  readonly found: string;
}

const ROWS_NAMED = 4;

/** The issues of an import by kind and column, commonest first. */
export function groupIssues(issues: readonly ImportIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, ImportIssue[]>();
  for (const issue of issues) {
    const key = [issue.code, issue.column, issue.action].join("\n");
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].map(describe).sort((a, b) => b.count - a.count);
}

function describe(issues: readonly ImportIssue[]): IssueGroup {
  const [{ column, action, found }] = issues;
  const rows = issues.slice(0, ROWS_NAMED).map(({ row }) => row);
  return { column, action, count: issues.length, rows, found };
}
