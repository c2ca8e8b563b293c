import type { ImportIssue } from "../engine/index.ts";

/** Issues of one kind in one column: a file of thousands of rows has thousands of the same. */
export interface IssueGroup {
  readonly code: ImportIssue["code"];
  readonly column: string | null;
  /** What was done about each. */
  readonly action: string;
  readonly count: number;
  /** The first few, to look up in the file. */
  readonly rows: readonly number[];
  /** What the first of them found; empty where the cell was. */
  readonly found: string;
  /** What the opportunities of these rows are worth together, as far as they have an amount. */
  readonly amount: number;
  /** Whether the rows are those of the history of changes. */
  readonly isOfHistory: boolean;
}

const ROWS_NAMED = 4;

/** Of a duplicate it says which row was kept: many alike are one kind all the same. */
const ROW_NAMED = /\brow \d+/;

export interface IssuesOfFiles {
  readonly issues: readonly ImportIssue[];
  /** As many of them, the first ones, are of the list. */
  readonly issuesOfList: number;
  /** What the opportunity of a row of the list is worth; 0 where there is none. */
  readonly amountAt: (row: number) => number;
}

/** The issues of an import by kind and column, commonest first. */
export function groupIssues({ issues, issuesOfList, amountAt }: IssuesOfFiles): IssueGroup[] {
  const groups = new Map<string, Draft>();
  for (const [index, issue] of issues.entries()) {
    const { code, column, action, found, row } = issue;
    const isOfHistory = index >= issuesOfList;
    const alike = action.replace(ROW_NAMED, "the first row");
    const key = [code, column, alike, isOfHistory].join("\n");
    const group = groups.get(key);
    // Row 1 stands for the whole file.
    const amount = isOfHistory || row === 1 ? 0 : amountAt(row);
    if (group === undefined) {
      groups.set(key, { code, column, action, count: 1, rows: [row], found, amount, isOfHistory });
      continue;
    }
    group.action = alike;
    group.count++;
    group.amount += amount;
    if (group.rows.length < ROWS_NAMED) group.rows.push(row);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

type Draft = { -readonly [key in keyof IssueGroup]: IssueGroup[key] } & { rows: number[] };
