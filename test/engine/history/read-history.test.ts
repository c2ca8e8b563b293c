import { describe, expect, it } from "vitest";
import { readHistory } from "../../../engine/history/read-history.ts";

const WON = { id: "A", created: "2026-01-05", status: "won", closed: "2026-02-01", amount: 1200 };
const OPEN = {
  ...{ id: "B", created: "2025-11-01", seenFrom: "2026-01-01", status: "open", pushes: 2 },
  stages: [
    { stage: "Discovery", entered: "2026-01-01" },
    { stage: "Proposal", entered: "2026-02-01", recorded: "2026-02-03" },
  ],
  amounts: [{ amount: 500, recorded: "2026-01-01" }],
  closeDates: [{ closeDate: "2026-03-31", recorded: "2026-01-01" }],
  flags: ["left-truncated"],
};

const documentOf = (...opportunities: readonly object[]) => ({
  format: "quotacast-history/1",
  asOf: "2026-03-01",
  firstRecord: "2026-01-01",
  opportunities,
});

describe("readHistory", () => {
  it("reads what it is given, and supposes no stages where none are named", () => {
    const { value, issues } = readHistory(documentOf(WON, OPEN));
    expect(issues).toEqual([]);
    expect(value).toEqual({ ...documentOf(WON, OPEN), stages: [] });
  });

  // Each would otherwise become a cycle of negative length, or a life counted twice.
  it.each([
    [{ ...WON, closed: "2026-01-04" }, "opportunities[0].closed"],
    [{ ...WON, closed: undefined }, "opportunities[0].closed"],
    [{ ...OPEN, closed: "2026-02-01" }, "opportunities[0].closed"],
    [{ ...OPEN, stages: [...OPEN.stages].reverse() }, "opportunities[0].stages[1].entered"],
    [{ ...WON, created: "2026-02-30" }, "opportunities[0].created"],
    [{ ...WON, status: "maybe" }, "opportunities[0].status"],
    [{ ...OPEN, flags: ["odd"] }, "opportunities[0].flags[0]"],
  ])("refuses %j, naming the place", (opportunity, path) => {
    const { value, issues } = readHistory(documentOf(opportunity));
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.path)).toEqual([path]);
  });

  it("refuses two opportunities of one id", () => {
    expect(readHistory(documentOf(WON, WON)).issues).toMatchObject([
      { code: "duplicate-id", path: "opportunities[1].id" },
    ]);
  });

  it("refuses what is no history", () => {
    expect(readHistory({ format: "quotacast-plan/1" }).value).toBeUndefined();
    expect(readHistory(null).value).toBeUndefined();
  });
});
