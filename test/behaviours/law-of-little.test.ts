import { describe, expect, it } from "vitest";
import { makeModel } from "../../engine/process/model.ts";
import type { Change } from "../../engine/scenario/scenario-schema.ts";
import { makePeriods, makePlan, makeScenarioFor } from "../support/make-plan.ts";
import { outcomesByTrial } from "../support/run-plan.ts";
import { describeSample, expectNear } from "../support/statistics.ts";

const CENTS = 100;

describe("law 4, Little's", () => {
  const year = makePlan({
    opening: "steady-state",
    periods: makePeriods(182, 182, 182, 182),
    dealSize: { fixed: 1 },
  });
  const winsUnder = (...changes: readonly Change[]) => {
    const scenarios = [makeScenarioFor(year, ...changes)];
    return outcomesByTrial(year, { scenarios, trials: 500 }).map((outcome) =>
      outcome.map((booked) => booked / CENTS),
    );
  };
  const base = winsUnder();
  const halved = winsUnder({ lever: "cycleTime", multiply: 0.5 });
  const gains = (to: Float64Array[], outcome: number) =>
    describeSample(to[outcome].map((won, i) => won - base[outcome][i]));
  // Team A's won cycle lasts 75 e^0.18 days on average.
  const meanCycle = 75 * Math.exp(0.18);

  it("holds as many open as are created in the time they take", () => {
    const countOf = (median: number) => {
      const days = { median, sigma: 0.6 };
      const process = { kind: "whole-cycle", won: { probability: 0.25, days } } as const;
      const plan = makePlan({ opening: "steady-state", process });
      return makeModel(plan, []).opening.pools[0].count;
    };
    expect(countOf(75)).toBeCloseTo(0.5 * meanCycle, 10);
    expect(countOf(150)).toBeCloseTo(meanCycle, 10);
  });

  it("books at a rate that the cycle does not enter, once the cut has worked through", () => {
    const last = describeSample(halved[4]);
    expectNear(last.mean, 0.5 * 0.25 * 182, last.meanError);
    const late = gains(halved, 4);
    expectNear(late.mean, 0, late.meanError);
  });

  it("pulls forward, once, what creation wins in the time that is cut", () => {
    const total = gains(halved, 0);
    expectNear(total.mean, 0.5 * 0.25 * (meanCycle / 2), total.meanError);
    expect(gains(halved, 1).mean).toBeGreaterThan(0.9 * total.mean);
  });

  it("doubles bookings with half the cycle only if the stock is held by creating twice", () => {
    const held = winsUnder(
      { lever: "cycleTime", multiply: 0.5 },
      { lever: "creation", multiply: 2 },
    );
    const last = describeSample(held[4]);
    expectNear(last.mean, 2 * 0.5 * 0.25 * 182, last.meanError);
  });
});
