import { describe, expect, it } from "vitest";
import { HEADER, read, readText, WON } from "./read-list.ts";

describe("readPipeline, columns", () => {
  it("reads by the mapping given, and guesses the rest", () => {
    const text = "Ref,Close Date,Stand\nA,2026-01-01,Won";
    const { opportunities } = readText(text, { mapping: { id: "Ref", stage: "Stand" } });
    expect(opportunities).toEqual([{ id: "A", status: "won", stage: "Won", closed: "2026-01-01" }]);
  });

  it("leaves out a field mapped to null", () => {
    expect(read([WON], { mapping: { owner: null } }).opportunities[0]).not.toHaveProperty("owner");
  });

  it("suggests a column where the mapping names one that is not there", () => {
    const { issues } = read([WON], { mapping: { amount: "Amuont", owner: "Verkauf" } });
    expect(issues.map(({ action }) => action)).toEqual([
      'read "amount" instead; is it "amount"?',
      `read "owner" instead; the columns are ${HEADER.replaceAll(",", ", ")}`,
    ]);
  });

  it("says which columns it needs where none tells anything", () => {
    const { codes, issues, summary } = readText("name,phone\nAnn,123");
    expect(codes).toEqual(["no-columns 1"]);
    expect(issues[0]?.action).toContain("stage or status");
    expect(issues[0]?.action).toContain("name, phone");
    expect(summary).toMatchObject({ used: 0, headers: ["name", "phone"] });
  });

  it("says once where there is no column for status, dates or amounts", () => {
    const { codes } = readText("id,stage\nA,Won\nB,Won");
    expect(codes).toEqual(["missing-created 1", "missing-amount 1", "no-dates 1"]);
    expect(readText("id,created,amount\nA,2026-01-01,5").codes).toEqual(["no-status 1"]);
  });

  it("warns of an amount that may be weighted, and of columns of one name", () => {
    const text = "stage,created,expected_revenue,stage\nWon,2026-01-01,5,Lost";
    expect(readText(text).codes).toEqual([
      "duplicate-column 1 stage",
      "weighted-amount 1 expected_revenue",
    ]);
    expect(readText(text).summary.won).toBe(1);
  });
});
