import type { ImportedFiles } from "../../workers/run-pool.ts";
import { csvLine } from "../paper/csv-line.ts";

export type Problems = Pick<ImportedFiles, "issues" | "issuesOfList"> & {
  readonly summary: Pick<ImportedFiles["summary"], "headers">;
};

const COLUMNS = ["file", "row", "column", "code", "found", "what was done"];

/**
 * What is wrong with an export as CSV: a line an issue, and beside it the row as it stands in the
 * list, so that it can be mended in a spreadsheet. No cell of it is a formula.
 *
 * @param cellsOf the cells of each row of the list that has an issue
 */
export function problemRowsCsv(
  { issues, issuesOfList, summary: { headers } }: Problems,
  cellsOf: ReadonlyMap<number, readonly string[]>,
): string {
  const lines = issues.map(({ row, column, code, found, action }, index) => {
    const isOfList = index < issuesOfList;
    const cells = isOfList ? (cellsOf.get(row) ?? []) : [];
    const what = [isOfList ? "list" : "history", row, column, code, found, action];
    return csvLine([...what, ...headers.map((_, place) => cells[place] ?? null)]);
  });
  return csvLine([...COLUMNS, ...headers]) + lines.join("");
}

/** The rows of the list that have an issue of their own, rising. */
export function problemRows({ issues, issuesOfList }: Problems): readonly number[] {
  const rows = issues.slice(0, issuesOfList).map(({ row }) => row);
  return [...new Set(rows)].filter((row) => row > 1).sort((a, b) => a - b);
}
