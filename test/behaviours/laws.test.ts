import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../engine/plan/plan-schema.ts";
import {
  listOfAges,
  makePeriods,
  makePlan,
  makeScenarioFor,
  NO_SHOCK,
} from "../support/make-plan.ts";
import { bookingsByTrial, forecast } from "../support/run-plan.ts";
import { DISTANCE_MAX, describeSample, distanceOfLaws, expectNear } from "../support/statistics.ts";

/** The laws of the product's behaviours that hold exactly, as its simulation has them; the fourth
 * has a file of its own. */

const TRIALS = 4000;
const CENTS = 100;

/** A lognormal size of spread 0.6. */
const sizeOf = (mean: number) => ({ median: mean * Math.exp(-0.18), sigma: 0.6 });

const atOnce = (probability: number): PlanDocument["process"] => ({
  kind: "whole-cycle",
  won: { probability, days: { fixed: 1e-6 } },
});

/** Bookings of a week that creates so many opportunities on average and decides them at once. */
function weekOf(created: number, winRate: number, meanSize: number): Float64Array {
  return bookingsByTrial(
    makePlan({
      periods: makePeriods(7),
      creation: [{ source: "all", perDay: created / 7 }],
      process: atOnce(winRate),
      dealSize: sizeOf(meanSize),
    }),
    // Each on luck of its own, so that laws are compared and not futures.
    { trials: TRIALS, seed: `${created} ${winRate} ${meanSize}` },
  ).map((booked) => booked / CENTS);
}

/** Bookings of so many open opportunities that are decided at once. */
function listOf(count: number, winRate: number, more: Partial<PlanDocument> = {}): Float64Array {
  return bookingsByTrial(
    makePlan({
      opening: listOfAges(Array(count).fill(0)),
      creation: [],
      process: atOnce(winRate),
      ...more,
    }),
    { trials: TRIALS },
  ).map((booked) => booked / CENTS);
}

const shareOfAtLeast = (values: Float64Array, quota: number) =>
  values.filter((booked) => booked >= quota).length / values.length;

describe("law 1, thinning", () => {
  it("halves the required creation at every confidence when the win rate doubles", () => {
    const many = weekOf(80, 0.25, 1);
    const few = weekOf(40, 0.5, 1);
    expect(distanceOfLaws(many, few)).toBeLessThan(DISTANCE_MAX);
    // The same law has the same quantiles: what 20 wins on average bring with 50, 80 and 95 %.
    expect(distanceOfLaws(many, weekOf(40, 0.45, 1))).toBeGreaterThan(DISTANCE_MAX);
  });
});

describe("law 2, the open pipeline", () => {
  it("keeps the mean and lowers the variance with half as many at twice the win rate", () => {
    const dealSize = { fixed: 1 };
    const many = describeSample(listOf(100, 0.2, { dealSize }));
    const few = describeSample(listOf(50, 0.4, { dealSize }));
    expectNear(many.mean, 20, many.meanError);
    expectNear(few.mean, 20, few.meanError);
    expectNear(many.variance, 16, many.varianceError);
    expectNear(few.variance, 12, few.varianceError);
  });
});

describe("law 3, bigger deals", () => {
  it("keeps the mean, multiplies the sd by √2 and lowers the bad futures", () => {
    const small = weekOf(100, 0.2, 50);
    const big = weekOf(50, 0.2, 100);
    const [a, b] = [small, big].map(describeSample);
    expectNear(a.mean, 1000, a.meanError);
    expectNear(b.mean, 1000, b.meanError);
    // 20 wins of 50: 50 √(20 e^0.36) = 267.7; 10 wins of 100: 100 √(10 e^0.36) = 378.6.
    expectNear(a.variance, 20 * 2500 * Math.exp(0.36), a.varianceError);
    expectNear(b.variance, 10 * 10_000 * Math.exp(0.36), b.varianceError);
    // One future in ten books less than 670, and less than 542.
    expectNear(shareOfAtLeast(small, 670), 0.9, 0.0015 + Math.sqrt(0.09 / TRIALS));
    expectNear(shareOfAtLeast(big, 542), 0.9, 0.0015 + Math.sqrt(0.09 / TRIALS));
  });

  it("needs more than half as many for the same confidence", () => {
    // Whole numbers of opportunities, so the confidence is 80 % to half a point.
    for (const wins of [weekOf(126, 0.2, 50), weekOf(70, 0.2, 100)]) {
      expect(Math.abs(shareOfAtLeast(wins, 1000) - 0.8)).toBeLessThan(
        0.005 + 4 * Math.sqrt(0.16 / TRIALS),
      );
    }
    const half = shareOfAtLeast(weekOf(63, 0.2, 100), 1000);
    expect(half).toBeLessThan(0.8 - 4 * Math.sqrt(0.16 / TRIALS));
  });
});

describe("law 5, coverage", () => {
  const QUOTA = 20;
  /** Standard deviation of the shock on the log-odds of winning. */
  const SHOCK = 0.6;

  /** The win rate whose mean over the shock is p, by halving and the trapezium rule. */
  function unshocked(p: number): number {
    const logistic = (x: number) => 1 / (1 + Math.exp(-x));
    const z = Array.from({ length: 1601 }, (_, i) => (i - 800) / 100);
    const meanOf = (a: number) =>
      z.reduce((sum, x) => sum + Math.exp((-x * x) / 2) * logistic(a + SHOCK * x), 0) /
      z.reduce((sum, x) => sum + Math.exp((-x * x) / 2), 0);
    let [low, high] = [-10, 10];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (meanOf(middle) < p) low = middle;
      else high = middle;
    }
    return logistic(low);
  }

  it.each([
    [0.33, 3, 0.46, 0.45],
    [0.2, 5, 0.47, 0.44],
    [0.2, 8, 0.98, 0.76],
    [0.1, 8, 0.19, 0.27],
    [0.08, 8, 0.05, 0.17],
  ])(
    "is worth what the win rate makes of it: %d won, covered %d times",
    (p, coverage, alone, shared) => {
      const count = QUOTA * coverage;
      const dealSize = sizeOf(1);
      const commonFactor = { ...NO_SHOCK, winRate: SHOCK };
      const hits = shareOfAtLeast(listOf(count, p, { dealSize }), QUOTA);
      const shocked = listOf(count, unshocked(p), { dealSize, commonFactor });
      // The grid is told in two decimals.
      expect(Math.abs(hits - alone)).toBeLessThan(
        0.005 + 4 * Math.sqrt((alone * (1 - alone)) / TRIALS),
      );
      expect(Math.abs(shareOfAtLeast(shocked, QUOTA) - shared)).toBeLessThan(
        0.005 + 4 * Math.sqrt((shared * (1 - shared)) / TRIALS),
      );
    },
  );
});

describe("law 6, nothing from nothing", () => {
  const STAGED: PlanDocument["process"] = {
    kind: "stages",
    stages: [0.3, 0.5, 0.4].map((probability, i) => ({
      name: `${i}`,
      advance: { probability, days: { median: 10 + 5 * i, sigma: 0.5 } },
    })),
  };

  it("books only from the opening without creation, and nothing after it drains", () => {
    const plan = makePlan({ opening: "steady-state", periods: makePeriods(91, 1100, 2000) });
    const stop = makeScenarioFor(plan, { lever: "creation", multiply: 0 });
    const { periods, pipeline } = forecast(plan, { trials: 1000, scenarios: [stop] });
    expect(pipeline.created).toBe(0);
    expect(periods[0].fromNew.mean).toBe(0);
    expect(periods[0].bookings.mean).toBeGreaterThan(0);
    expect(periods[2].bookings.mean).toBe(0);
  });

  it("books nothing at a win rate of 0", () => {
    const plan = makePlan({ opening: "steady-state", process: STAGED });
    for (const change of [{ multiply: 0 }, { set: 0 }]) {
      const scenarios = [makeScenarioFor(plan, { lever: "winRate", ...change })];
      expect(forecast(plan, { trials: 500, scenarios }).total.bookings.mean).toBe(0);
    }
  });

  it("books the same whichever stage is lifted by the same factor, from an empty opening", () => {
    const plan = makePlan({
      process: STAGED,
      creation: [{ source: "all", perDay: 2 }],
      dealSize: { fixed: 1 },
    });
    const lifted = ["0", "1", "2"].map((stage) => {
      const change = { lever: "winRate", multiply: 1.5, where: { stage } } as const;
      const scenarios = [makeScenarioFor(plan, change)];
      return bookingsByTrial(plan, { trials: 3000, scenarios, seed: stage });
    });
    const [first, second, third] = lifted;
    expect(distanceOfLaws(first, second)).toBeLessThan(DISTANCE_MAX);
    expect(distanceOfLaws(second, third)).toBeLessThan(DISTANCE_MAX);
    const base = describeSample(bookingsByTrial(plan, { trials: 3000 }));
    const found = describeSample(third);
    expectNear(found.mean, 1.5 * base.mean, found.meanError + 1.5 * base.meanError);
  });
});
