import { describe, expect, it } from "vitest";
import type { ImportIssue } from "../../engine/index.ts";
import { groupIssues } from "../../workers/group-issues.ts";

function issue(row: number, changes: Partial<ImportIssue> = {}): ImportIssue {
  const kind = { column: "Amount", code: "missing-amount" as const };
  return { row, ...kind, found: "", action: "left the amount out", ...changes };
}

/** Row 5 is worth 500, row 13 is worth 1,300 … */
const amountAt = (row: number) => 100 * row;

describe("groupIssues", () => {
  it("counts issues of one kind and column, sums their money, and names the first rows", () => {
    const many = [2, 3, 5, 8, 13].map((row) => issue(row));
    const other = issue(4, { column: "Created", code: "unreadable-date", found: "soon" });
    const issues = [...many.slice(0, 2), other, ...many.slice(2)];
    expect(groupIssues({ issues, issuesOfList: issues.length, amountAt })).toEqual([
      {
        ...{ code: "missing-amount", column: "Amount", action: "left the amount out", found: "" },
        ...{ count: 5, rows: [2, 3, 5, 8], amount: 3100, isOfHistory: false },
      },
      {
        ...{ code: "unreadable-date", column: "Created", action: "left the amount out" },
        ...{ found: "soon", count: 1, rows: [4], amount: 400, isOfHistory: false },
      },
    ]);
  });

  it("takes duplicates of different rows for one kind", () => {
    const issues = [3, 9].map((row) =>
      issue(row, { code: "duplicate-id", action: `kept row ${row - 1}, did not use this one` }),
    );
    const [group] = groupIssues({ issues, issuesOfList: 2, amountAt });
    expect(group).toMatchObject({ count: 2, action: "kept the first row, did not use this one" });
  });

  it("keeps the rows of a history apart: they are not worth what the list's are", () => {
    const issues = [issue(2), issue(2), issue(1)];
    expect(groupIssues({ issues, issuesOfList: 1, amountAt })).toMatchObject([
      { isOfHistory: true, count: 2, amount: 0 },
      { isOfHistory: false, count: 1, amount: 200 },
    ]);
  });
});
