import { describe, expect, it } from "vitest";
import { exactForecast } from "../../../engine/index.ts";
import O14 from "../../oracles/O14.json" with { type: "json" };
import { makePlan } from "../../support/make-plan.ts";
import { NO_FACTOR } from "./team-a.ts";

const DAYS_PER_YEAR = 365.25;
const WIN_RATE = 0.2;

/** What has been won and lost by a date, of all that a growing team has created since 2026. */
function closedBy(end: string, growthPerDay: number) {
  const plan = makePlan({
    periods: [{ id: "all", start: "2026-01-01", end, quota: 1 }],
    opening: "empty",
    creation: [{ source: "all", perDay: 1, trendPerYear: growthPerDay * DAYS_PER_YEAR }],
    process: {
      kind: "whole-cycle",
      won: { probability: WIN_RATE, days: { median: 120, sigma: 0.7 } },
      lost: { days: { median: 60, sigma: 0.5 } },
    },
    commonFactor: NO_FACTOR,
  });
  return exactForecast(plan, []).pipeline;
}

describe("the win rate of what closes in a period", () => {
  it.each(O14.inputs.growth_per_day.map((growth, index) => [growth, O14.expected[index]] as const))(
    "understates the true one where creation grows by %s a day: losses come sooner (O14)",
    (growth, expected) => {
      const [before, after] = ["2031-01-01", "2031-02-01"].map((end) => closedBy(end, growth));
      const won = after.won - before.won;
      const lost = after.lost - before.lost;
      // Five years have seen all but a few in a hundred thousand of what closes.
      expect(won / (won + lost)).toBeCloseTo(expected, 4);
    },
  );
});
