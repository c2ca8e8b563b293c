import { describe, expect, it } from "vitest";
import { trialKey } from "../../../engine/random/trial-key.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { drawCommonFactorPath, shockOn } from "../../../engine/simulate/common-factor-path.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { drawCreation } from "../../../engine/simulate/draw-creation.ts";
import {
  listOfAges,
  makePeriods,
  makePlan,
  makeScenarioFor,
  NO_SHOCK,
} from "../../support/make-plan.ts";
import { bookingsByTrial, makeRequest } from "../../support/run-plan.ts";
import { correlation, describeSample, expectNear } from "../../support/statistics.ts";

const TRIALS = 8000;

function makeRun(path: "constant" | "ar1", changes: readonly Change[] = []) {
  const plan = makePlan({
    periods: makePeriods(364),
    creation: [{ source: "all", perDay: 20 }],
    commonFactor: { ...NO_SHOCK, creation: 0.5, speed: 0.2, path },
  });
  return compileRun(makeRequest(plan, { scenarios: [makeScenarioFor(plan, ...changes)] }));
}

/** The factor's value in some weeks, by trial: the creation shock is e^(0.5 z). */
function valuesIn(weeks: readonly number[], run = makeRun("ar1")): number[][] {
  const paths = Array.from({ length: TRIALS }, (_, i) =>
    drawCommonFactorPath(run, trialKey(run.seedKey, i)),
  );
  return weeks.map((week) => paths.map((path) => Math.log(shockOn(path, 7 * week).creation) / 0.5));
}

describe("an AR(1) common factor", () => {
  const [first, second, quarter, later] = valuesIn([0, 1, 13, 40]);

  it.each([
    ["at asOf", first],
    ["after a quarter", quarter],
    ["after forty weeks", later],
  ])("is standard normal %s", (_, values) => {
    const { mean, variance, meanError, varianceError } = describeSample(values);
    expectNear(mean, 0, meanError);
    expectNear(variance, 1, varianceError);
    // Of a normal variable 2.275 % lie beyond two standard deviations.
    const beyond = values.filter((z) => z > 2).length / TRIALS;
    expectNear(beyond, 0.02275, Math.sqrt(0.02275 / TRIALS));
  });

  it("halves its memory in 91 days", () => {
    // A sample correlation of n pairs has standard error (1 - r²) / √n.
    const error = (r: number) => (1 - r * r) / Math.sqrt(TRIALS);
    const weekly = 0.5 ** (1 / 13);
    expectNear(correlation(first, second), weekly, error(weekly));
    expectNear(correlation(first, quarter), 0.5, error(0.5));
    const twentySevenWeeks = 0.5 ** (27 / 13);
    expectNear(correlation(quarter, later), twentySevenWeeks, error(twentySevenWeeks));
  });

  it("is seen in the counts of created opportunities, week with week", () => {
    const run = makeRun("ar1");
    const counts = [0, 13].map((week) =>
      Array.from({ length: TRIALS }, (_, i) => {
        const key = trialKey(run.seedKey, i);
        const shock = shockOn(drawCommonFactorPath(run, key), 7 * week).creation;
        return drawCreation(run.sources[0].weeks[week], undefined, shock, key).length;
      }),
    );
    // m = 140 e^(0.25 / 2); variance m + m² (e^0.25 - 1); covariance m² (e^(0.25 · 0.5) - 1).
    const m = 140 * Math.exp(0.125);
    const variance = m + m * m * Math.expm1(0.25);
    for (const found of counts.map(describeSample)) {
      expectNear(found.mean, m, found.meanError);
      expectNear(found.variance, variance, found.varianceError);
    }
    const products = counts[0].map((count, i) => (count - m) * (counts[1][i] - m));
    const covariance = describeSample(products);
    expectNear(covariance.mean, m * m * Math.expm1(0.125), covariance.meanError);
  });

  it("moves the clock week by week", () => {
    const run = makeRun("ar1");
    const path = drawCommonFactorPath(run, trialKey(run.seedKey, 5));
    expect(path.clock.speeds).toHaveLength(52);
    expect(path.clock.speeds[13]).toBe(shockOn(path, 7 * 13 + 3).speed);
  });

  it("sizes an amount by its value at the win", () => {
    const plan = makePlan({
      opening: listOfAges([0], () => ({ amount: 1000 })),
      process: { kind: "whole-cycle", won: { probability: 1, days: { fixed: 50 } } },
      creation: [],
      commonFactor: { ...NO_SHOCK, dealSize: 0.4, path: "ar1" },
    });
    const run = compileRun(makeRequest(plan));
    const bookings = bookingsByTrial(plan, { trials: 50 });
    bookings.forEach((booked, trial) => {
      // Day 50 is in the eighth week.
      const { dealSize } = shockOn(drawCommonFactorPath(run, trialKey(run.seedKey, trial)), 49);
      expect(booked).toBe(Math.floor(1000 * dealSize * 100 + 0.5));
    });
    expect(new Set(bookings).size).toBe(50);
  });

  it("starts where a what-if puts it, and reverts", () => {
    const run = makeRun("ar1", [{ lever: "commonFactor.value", set: -1.5 }]);
    const [start, after] = valuesIn([0, 13], run).map(describeSample);
    expect(start.mean).toBeCloseTo(-1.5, 12);
    expectNear(after.mean, -0.75, after.meanError);
    expectNear(after.variance, 0.75, after.varianceError);
  });
});

describe("a constant common factor", () => {
  it("holds one standard normal value throughout", () => {
    const [first, last] = valuesIn([0, 51], makeRun("constant"));
    expect(last).toEqual(first);
    const { mean, variance, meanError, varianceError } = describeSample(first);
    expectNear(mean, 0, meanError);
    expectNear(variance, 1, varianceError);
  });

  it("is moved by a what-if, from where it is or to a value", () => {
    const drawn = valuesIn([0], makeRun("constant"))[0];
    const moved = valuesIn([0], makeRun("constant", [{ lever: "commonFactor.value", add: 1 }]))[0];
    moved.slice(0, 50).forEach((z, i) => {
      expect(z).toBeCloseTo(drawn[i] + 1, 12);
    });
    const set = makeRun("constant", [{ lever: "commonFactor.value", set: 0.3 }]);
    expect(new Set(valuesIn([0], set)[0]).size).toBe(1);
  });
});
