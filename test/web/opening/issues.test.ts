import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { ImportIssue } from "../../../engine/index.ts";
import { groupIssues } from "../../../web/opening/group-issues.ts";
import { issuesCsv } from "../../../web/opening/issues-csv.ts";

function issue(row: number, changes: Partial<ImportIssue> = {}): ImportIssue {
  const kind = { column: "Amount", code: "missing-amount" as const };
  return { row, ...kind, found: "", action: "left the amount out", ...changes };
}

describe("groupIssues", () => {
  it("counts issues of one kind and column, and names the first rows", () => {
    const many = [2, 3, 5, 8, 13].map((row) => issue(row));
    const other = issue(4, { column: "Created", code: "unreadable-date", found: "soon" });
    expect(groupIssues([...many.slice(0, 2), other, ...many.slice(2)])).toEqual([
      { column: "Amount", action: "left the amount out", count: 5, rows: [2, 3, 5, 8], found: "" },
      { column: "Created", action: "left the amount out", count: 1, rows: [4], found: "soon" },
    ]);
  });
});

describe("issuesCsv", () => {
  const read = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;

  it("writes a row an issue, which a CSV reader reads back", () => {
    const awkward = issue(7, { found: 'a "quoted", line\nbreak', column: null });
    expect(read(issuesCsv([awkward]))).toEqual([
      ["row", "column", "code", "found", "action"],
      ["7", "", "missing-amount", 'a "quoted", line\nbreak', "left the amount out"],
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])("makes a formula text again: %j", (found) => {
    expect(read(issuesCsv([issue(2, { found })]))[1][3]).toBe(`'${found}`);
  });
});
