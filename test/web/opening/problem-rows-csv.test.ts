import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { ImportIssue } from "../../../engine/index.ts";
import { problemRows, problemRowsCsv } from "../../../web/opening/problem-rows-csv.ts";

const summary = { headers: ["Id", "Amount"] };
const read = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;

function issue(row: number, changes: Partial<ImportIssue> = {}): ImportIssue {
  const kind = { column: "Amount", code: "missing-amount" as const };
  return { row, ...kind, found: "", action: "left the amount out", ...changes };
}

describe("problemRowsCsv", () => {
  it("writes a line an issue with its row beside it, which a CSV reader reads back", () => {
    const issues = [issue(7, { found: 'a "quoted", line\nbreak', column: null }), issue(3)];
    const cells = new Map([[7, ["A7", "12, or 13"]]]);
    expect(read(problemRowsCsv({ issues, issuesOfList: 1, summary }, cells))).toEqual([
      ["file", "row", "column", "code", "found", "what was done", "Id", "Amount"],
      [
        ...["list", "7", "", "missing-amount", 'a "quoted", line\nbreak', "left the amount out"],
        ...["A7", "12, or 13"],
      ],
      ["history", "3", "Amount", "missing-amount", "", "left the amount out", "", ""],
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])("makes a formula text again: %j", (cell) => {
    const text = problemRowsCsv(
      { issues: [issue(2, { found: cell })], issuesOfList: 1, summary },
      new Map([[2, [cell, cell]]]),
    );
    const [, line] = read(text);
    expect([line[4], line[6], line[7]]).toEqual([`'${cell}`, `'${cell}`, `'${cell}`]);
  });
});

describe("problemRows", () => {
  it("names each row of the list once, rising, and not the header", () => {
    const issues = [issue(9), issue(1), issue(4), issue(9), issue(2)];
    expect(problemRows({ issues, issuesOfList: 4, summary })).toEqual([4, 9]);
  });
});
