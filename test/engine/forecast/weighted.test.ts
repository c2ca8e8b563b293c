import { describe, expect, it } from "vitest";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { solveExactly } from "../../../engine/forecast/solve-exactly.ts";
import { mergeSummaries } from "../../../engine/simulate/block-summary.ts";
import { blockCount } from "../../../engine/simulate/run-request.ts";
import { simulateBlock } from "../../../engine/simulate/simulate-block.ts";
import { makePeriods, makePlan, makeScenario } from "../../support/make-plan.ts";
import { NEUTRAL_BLOCKS } from "../../support/neutral-blocks.ts";
import { forecast, makeRequest } from "../../support/run-plan.ts";

const SEEDS = 100;
const TRIALS = 1000;

const [first, second] = makePeriods(42, 42);
const document = {
  periods: [
    { ...first, quota: 100_000 },
    { ...second, quota: 200_000 },
  ],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { median: 20, sigma: 0.6 } },
    lost: { days: { median: 20, sigma: 0.9 } },
  } as const,
  commonFactor: { creation: 0.3, winRate: 0.4, speed: 0.1, dealSize: 0.1 },
};
const solved = makePlan(document);
/** The same law, by a block that changes nothing: it is simulated as if it were not solved. */
const plan = makePlan({ ...document, stalls: NEUTRAL_BLOCKS.stalls });

describe("an outcome weighted by the common factor", () => {
  const solution = solveExactly(solved, []);
  if (!solution.applies) throw new Error(solution.reason);
  const runs = Array.from({ length: SEEDS }, (_, seed) =>
    forecast(plan, { seed: `${seed}`, trials: TRIALS }),
  );

  it.each([0, 1, 2])("is unbiased, and as sure as it says: outcome %i", (outcome) => {
    const truth = solution.outcomes[outcome];
    if (!truth.applies) throw new Error(truth.reason);
    const found = runs.map(({ total, periods }) => (outcome ? periods[outcome - 1] : total));
    const means = found.map(({ weighted }) => weighted?.bookings);
    const chances = found.map(({ weighted }) => ({
      mean: weighted?.pHit,
      standardError: weighted?.pHitStandardError,
    }));
    for (const [estimates, exact] of [
      [means, truth.mean],
      [chances, truth.pHit],
    ] as const) {
      const scores = estimates.map(
        (each) => ((each?.mean ?? Number.NaN) - exact) / (each?.standardError ?? Number.NaN),
      );
      const mean = scores.reduce((sum, z) => sum + z, 0) / SEEDS;
      const variance = scores.reduce((sum, z) => sum + z * z, 0) / SEEDS;
      // Scores of a right estimate with a right error are near standard normal.
      expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(SEEDS));
      expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / SEEDS));
    }
  });

  it("scatters so much less that half the futures would do", () => {
    const varianceOf = (values: readonly number[]) => {
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
      return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);
    };
    const of = (read: (total: (typeof runs)[number]["total"]) => number) =>
      varianceOf(runs.map(({ total }) => read(total)));
    const gain = (plain: number, weighted: number) => plain / weighted;
    const meanGain = gain(
      of(({ bookings }) => bookings.mean),
      of(({ weighted }) => weighted?.bookings.mean ?? Number.NaN),
    );
    const chanceGain = gain(
      of(({ pHit }) => pHit),
      of(({ weighted }) => weighted?.pHit ?? Number.NaN),
    );
    // Ratios of variances of 100 values are known to a fifth; the true ones are about 3.5 and 1.7.
    expect(meanGain).toBeGreaterThan(1.5);
    expect(chanceGain).toBeGreaterThan(1.1);
  });

  it("is the same to the last bit in whatever order blocks come", () => {
    const request = makeRequest(plan, { trials: TRIALS });
    const blocks = () =>
      Array.from({ length: blockCount(request) }, (_, block) => simulateBlock(request, block));
    const backwards = blocks().reverse().reduce(mergeSummaries);
    const { total } = makeForecast(request, backwards);
    expect(total.weighted).toBeDefined();
    expect(total.weighted).toEqual(forecast(plan, { trials: TRIALS }).total.weighted);
  });

  it("is there only where the factor is drawn, nothing is solved, and futures suffice", () => {
    const weightedOf = (...[of, options]: Parameters<typeof forecast>) =>
      forecast(of, { trials: TRIALS, ...options }).total.weighted;
    expect(weightedOf(plan, { trials: 100 })).toBeUndefined();
    expect(weightedOf(solved)).toBeUndefined();
    const isSet = makeScenario({ lever: "commonFactor.value", set: -1 });
    expect(weightedOf(plan, { scenarios: [isSet] })).toBeUndefined();
    const path = { ...document.commonFactor, path: "ar1" } as const;
    expect(weightedOf(makePlan({ ...document, commonFactor: path }))).toBeDefined();
  });
});
