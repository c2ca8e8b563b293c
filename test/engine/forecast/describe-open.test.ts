import { describe, expect, it } from "vitest";
import { describeOpen, readPlan } from "../../../engine/index.ts";

/** Half is won after exactly 30 days, a quarter lost after 10; a quarter never closes. */
const PLAN = {
  asOf: "2026-01-01",
  periods: [{ start: "2026-01-01", end: "2026-04-01", quota: 1000 }],
  opening: {
    opportunities: [
      { id: "new", created: "2026-01-01", amount: 100, expectedClose: "2025-12-22" },
      { id: "past losing", created: "2025-12-12", amount: 100, expectedClose: "2026-02-01" },
      { id: "past winning", created: "2025-11-02" },
      { id: "closed", created: "2025-11-02", status: "won", closed: "2025-12-01" },
    ],
  },
  creation: [],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.5, days: { fixed: 30 } },
    lost: { days: { fixed: 10 } },
    never: 0.25,
  },
  dealSize: { fixed: 40 },
};

describe("an open opportunity", () => {
  const { opportunities, lateWinDays } = describeOpen(readPlan(PLAN).value!);

  it("has the chance that its age leaves it", () => {
    // Past the day of losing, a half against a quarter are left; past that of winning, none.
    expect(opportunities.map(({ winProbability }) => winProbability)).toEqual([0.5, 2 / 3, 0]);
    const never = opportunities.map(({ neverProbability }) => neverProbability);
    for (const [index, left] of [0.25, 1 / 3, 1].entries()) expect(never[index]).toBeCloseTo(left);
  });

  it("is worth its amount by that chance; the plan's mean amount where none is recorded", () => {
    const worth = opportunities.map(({ expectedValue }) => expectedValue);
    for (const [index, left] of [50, 200 / 3, 0].entries()) expect(worth[index]).toBeCloseTo(left);
    expect(opportunities.map(({ amount }) => amount)).toEqual([100, 100, 40]);
    expect(opportunities.map(({ isAmountAssumed }) => isAmountAssumed)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("has an age, and days past its recorded close date", () => {
    expect(opportunities.map(({ ageDays }) => ageDays)).toEqual([0, 20, 60]);
    expect(opportunities.map(({ overdueDays }) => overdueDays)).toEqual([10, 0, 0]);
  });

  it("is old past the day by which 19 in 20 wins have come", () => {
    expect(lateWinDays).toBe(30);
  });
});

it("describes nothing where a plan lists nothing", () => {
  const { value: plan } = readPlan({ ...PLAN, opening: "empty" });
  expect(describeOpen(plan!)).toEqual({ opportunities: [], lateWinDays: null });
});
