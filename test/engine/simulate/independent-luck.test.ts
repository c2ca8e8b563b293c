import { describe, expect, it } from "vitest";
import { drawWord, PURPOSE, uniformOf } from "../../../engine/random/draw-word.ts";
import { type Entity, entityAt } from "../../../engine/random/entity.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { listOfAges, makePlan } from "../../support/make-plan.ts";
import { forecast, makeRequest } from "../../support/run-plan.ts";
import { correlation, describeSample, expectNear } from "../../support/statistics.ts";

const TRIALS = 3000;

const run = compileRun(
  makeRequest(
    makePlan({
      opening: listOfAges(Array(12).fill(30)),
      creation: [
        { source: "a", perDay: 1 },
        { source: "b", perDay: 1 },
      ],
    }),
  ),
);

/** One draw's uniform in each trial. */
function uniforms(entity: Entity, purpose: number): number[] {
  return Array.from({ length: TRIALS }, (_, trial) =>
    uniformOf(drawWord(trialKey(run.seedKey, trial), entity, purpose)),
  );
}

/** Draws that stand near each other in every way that addresses have. */
const [first, second] = run.sources[0].weeks;
const draws: readonly (readonly number[])[] = [
  ...run.opportunities.flatMap(({ entity }) => [
    uniforms(entity, PURPOSE.outcome),
    uniforms(entity, PURPOSE.duration),
    uniforms(entity, PURPOSE.size),
  ]),
  ...[0, 1, 2, 7].map((index) => uniforms(entityAt(first.entity, index), PURPOSE.outcome)),
  ...[0, 1, 2, 7].map((index) => uniforms(entityAt(first.entity, index), PURPOSE.outcome + 2)),
  ...[0, 1].map((index) => uniforms(entityAt(second.entity, index), PURPOSE.outcome)),
  uniforms(run.sources[1].weeks[0].entity, PURPOSE.outcome),
  uniforms(run.factorEntity, PURPOSE.factor),
];

describe("the luck of opportunities", () => {
  it("is uniform in every draw", () => {
    for (const { mean, variance, meanError, varianceError } of draws.map(describeSample)) {
      expectNear(mean, 1 / 2, meanError);
      expectNear(variance, 1 / 12, varianceError);
    }
  });

  it("is uncorrelated between any two draws", () => {
    const correlations = draws.flatMap((a, i) => draws.slice(0, i).map((b) => correlation(a, b)));
    // Of 1128 correlations of 3000 pairs the largest of all passes 5 / √n once in 1500 times.
    for (const r of correlations) expect(Math.abs(r)).toBeLessThan(5 / Math.sqrt(TRIALS));
    // Their squares add up to a chi-square over n.
    const squares = correlations.reduce((sum, r) => sum + TRIALS * r * r, 0);
    expectNear(squares, correlations.length, Math.sqrt(2 * correlations.length));
  });

  it("is uncorrelated in the extremes too", () => {
    const isHigh = draws.map((u) => u.map((x) => (x > 0.95 ? 1 : 0)));
    const correlations = isHigh.flatMap((a, i) => isHigh.slice(0, i).map((b) => correlation(a, b)));
    const squares = correlations.reduce((sum, r) => sum + TRIALS * r * r, 0);
    expectNear(squares, correlations.length, Math.sqrt(2 * correlations.length));
  });

  it("makes wins that spread as independent ones do", () => {
    const trials = 10_000;
    const plan = makePlan({
      opening: listOfAges(Array(40).fill(0)),
      creation: [],
      process: { kind: "whole-cycle", won: { probability: 0.25, days: { fixed: 10 } } },
    });
    const { wins } = forecast(plan, { trials }).total;
    // Binomial(40, 0.25); its sample variance has standard error of about √(2 / n) of it.
    expectNear(wins.mean, 10, wins.standardError);
    expectNear(wins.sd ** 2, 7.5, 7.5 * Math.sqrt(2 / trials));
  });
});
