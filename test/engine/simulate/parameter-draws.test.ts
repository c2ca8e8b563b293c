import { describe, expect, it } from "vitest";
import { makeComparison } from "../../../engine/forecast/make-comparison.ts";
import { betaQuantile } from "../../../engine/numeric/inverse-incomplete-beta.ts";
import { gammaPInverse } from "../../../engine/numeric/inverse-incomplete-gamma.ts";
import { planOfDraw } from "../../../engine/plan/plan-of-draw.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { simulateBlock } from "../../../engine/simulate/simulate-block.ts";
import {
  mergePairedSummaries,
  simulatePairedBlock,
} from "../../../engine/simulate/simulate-paired-block.ts";
import O10 from "../../oracles/O10.json" with { type: "json" };
import { makePlan, makeScenario } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";

/**
 * The oracle's world: creation Gamma(92, rate 184), win rate Beta(20, 60), everything decided at
 * once, sizes of cv 1. Draws at the middles of equal shares, crossed so that the two are
 * independent: their moments are then the laws' to a few in a thousand.
 */
const DRAWS = 200;
const middle = (index: number) => (index + 0.5) / DRAWS;
const draws = Array.from({ length: DRAWS }, (_, index) => {
  // 77 and 200 have no common divisor: a permutation without a trend.
  const other = (index * 77 + 13) % DRAWS;
  return [gammaPInverse(middle(index), 92) / 184, betaQuantile(middle(other), { a: 20, b: 60 })];
});
const parameters = ["creation[0].perDay", "process.won.probability"];
const document = {
  process: {
    kind: "whole-cycle" as const,
    won: { probability: 0.25, days: { fixed: 0.001 } },
    lost: { days: { fixed: 0.001 } },
    never: 0,
  },
  dealSize: { mean: 50_000, cv: 1 },
  uncertainty: { parameters, draws },
} satisfies Partial<PlanDocument>;
const plan = makePlan(document);

describe("a plan with draws of its numbers", () => {
  const { bookings, uncertainty, pHit, pHitStandardError } = forecast(plan, {
    trials: 20_000,
  }).total;

  it("has the spread of O10, split into luck and ignorance", () => {
    const { expected } = O10;
    const parameter = 50_000 * Math.sqrt(expected.var_parameter);
    // Of n draws a variance is known to sqrt(2 / n); here they are stratified, so better.
    expect(uncertainty?.draws).toBe(DRAWS);
    expect(Math.abs((uncertainty?.parameter ?? 0) / parameter - 1)).toBeLessThan(0.06);
    expect(Math.abs((uncertainty?.process ?? 0) / expected.bookings_sd_process - 1)).toBeLessThan(
      0.03,
    );
    expect(Math.abs(bookings.sd / expected.bookings_sd_total - 1)).toBeLessThan(0.03);
    expect(Math.abs(bookings.mean - expected.bookings_mean)).toBeLessThan(
      4 * bookings.standardError,
    );
  });

  it("states errors that know of the draws: as large as their number allows", () => {
    const between = (uncertainty?.parameter ?? 0) / Math.sqrt(DRAWS);
    const within = (uncertainty?.process ?? 0) / Math.sqrt(20_000);
    const wanted = Math.sqrt(between * between + within * within);
    expect(bookings.standardError / wanted).toBeGreaterThan(0.85);
    expect(bookings.standardError / wanted).toBeLessThan(1.15);
    const independent = Math.sqrt((pHit * (1 - pHit)) / 20_000);
    expect(pHitStandardError).toBeGreaterThan(3 * independent);
  });

  it("has no ignorance where every draw is alike", () => {
    const alike = draws.map(() => [0.5, 0.25]);
    const sure = makePlan({ ...document, uncertainty: { parameters, draws: alike } });
    const { total } = forecast(sure, { trials: 10_000 });
    // The estimate of a variance that is 0, of 200 clusters: two in three times it is cut at 0.
    expect(total.uncertainty?.parameter).toBeLessThan(0.15 * total.bookings.sd);
    const without = forecast(makePlan({ ...document, uncertainty: undefined }), { trials: 10_000 });
    expect(total.bookings.mean).toBe(without.total.bookings.mean);
    expect(without.total.uncertainty).toBeUndefined();
  });

  it("simulates each trial as the plan of its draw does", () => {
    const request = { plan, scenarios: [], seed: "turns", trials: 500, keepDraws: true };
    const [{ bookings: mixed }] = simulateBlock(request, 0).draws;
    // So short a run takes the draws in turns of 50: trials 100 to 149 have the third.
    const [{ bookings: third }] = simulateBlock({ ...request, plan: planOfDraw(plan, 2) }, 0).draws;
    expect(mixed.slice(200, 300)).toEqual(third.slice(200, 300));
    expect(mixed.slice(0, 100)).not.toEqual(third.slice(0, 100));
  });

  it("compares scenarios draw by draw, so that their difference is known better than each", () => {
    const richer = makeScenario({ lever: "dealSize", multiply: 1.1 });
    const request = { plan, alternatives: [[], [richer]], seed: "1", trials: 10_000 };
    const summary = Array.from({ length: 20 }, (_, block) => simulatePairedBlock(request, block));
    const { scenarios } = makeComparison(request, summary.reduce(mergePairedSummaries));
    const [low, high] = scenarios[0].delta.bookingsMeanInterval;
    const truth = 0.1 * 568_750;
    expect(low).toBeLessThan(truth);
    expect(high).toBeGreaterThan(truth);
    expect((high - low) / 4).toBeLessThan(bookings.standardError / 5);
  });
});
