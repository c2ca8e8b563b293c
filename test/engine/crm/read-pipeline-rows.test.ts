import { describe, expect, it } from "vitest";
import { OPEN, read, readText, WON } from "./read-list.ts";

describe("readPipeline, rows", () => {
  it("keeps the first of equal ids, and says whether the others differ", () => {
    const { opportunities, issues } = read([WON, WON, WON.replace("1200.50", "7")]);
    expect(opportunities).toHaveLength(1);
    expect(issues.map(({ row, action }) => `${row}: ${action}`)).toEqual([
      "3: kept row 2, did not use this one, which says the same",
      "4: kept row 2, did not use this one, which differs from it",
    ]);
  });

  it("names an opportunity without an id after its row", () => {
    const { opportunities, codes } = read([WON.replace("A", "")]);
    expect(opportunities[0]?.id).toBe("row-2");
    expect(codes).toEqual(["missing-id 2 id"]);
    expect(readText("stage,created,amount\nWon,2026-01-01,5").codes).toEqual([]);
  });

  it("skips empty rows and counts on", () => {
    const { summary, codes } = read([WON, "", ",,,,,,,", OPEN.replace("2026-01-05", "")]);
    expect(summary).toMatchObject({ rows: 4, used: 2 });
    expect(codes).toEqual(["empty-row 3", "empty-row 4", "missing-created 5 created"]);
  });

  it("takes missing fields for empty, but not the one that tells the status", () => {
    const { opportunities, codes } = read(["A,Won,2026-01-01,2026-01-02,5", "B"]);
    expect(opportunities).toHaveLength(1);
    expect(codes).toEqual(["too-few-fields 2", "too-few-fields 3"]);
  });

  it("does not use a row with too many fields: an unquoted comma has shifted them", () => {
    const { opportunities, codes } = read(["A,Won,2026-01-01,2026-01-02,1,200,,,", WON]);
    expect(opportunities).toMatchObject([{ amount: 1200.5 }]);
    expect(codes).toEqual(["too-many-fields 2"]);
  });

  it("stops at a quote that never closes", () => {
    const { opportunities, codes } = read([WON, 'C,"Won,2026-01-01', OPEN]);
    expect(opportunities).toHaveLength(1);
    expect(codes).toEqual(["unclosed-quote 3"]);
  });

  it("keeps a malformed quote", () => {
    const { opportunities, codes } = read(['A,"Phase "2" talks",2026-01-01,,5,,,']);
    expect(opportunities[0]?.stage).toBe('Phase "2" talks');
    expect(codes).toEqual(["malformed-quote 2"]);
  });

  it("does not use a row with a field of 100,001 characters, and cuts names at 500", () => {
    const rows = [
      `A,Won,2026-01-01,,5,,,${"x".repeat(100_001)}`,
      `B,${"y".repeat(501)},2026-01-01,,5,,,`,
    ];
    const { opportunities, codes } = read(rows);
    expect(opportunities).toMatchObject([{ id: "B", stage: "y".repeat(500) }]);
    expect(codes).toEqual(["field-too-long 2", "text-too-long 3 stage"]);
  });

  it("reads across the parts that it parses a long file in", () => {
    // 30,000 rows are about 2 MB, eight parts, each cut somewhere in a quoted field.
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `"A${i}","Won ""x"", y",2026-01-01,,${i},"a\nb",,`,
    );
    const { opportunities, codes, summary } = read(rows, { statuses: { 'Won "x", y': "won" } });
    expect(opportunities.map(({ amount }) => amount)).toEqual(rows.map((_, i) => i));
    // Of each kind 10,000 issues are listed, and all are counted.
    const listed = rows.slice(0, 10_000).map((_, i) => `missing-closed ${i + 2} close date`);
    expect(codes).toEqual(listed);
    expect(summary.issueCounts).toEqual({ "missing-closed": 30_000 });
  });
});
