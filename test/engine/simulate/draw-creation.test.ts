import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { dayAt, drawCreation } from "../../../engine/simulate/draw-creation.ts";
import { dateOnDay, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { makeRequest } from "../../support/run-plan.ts";
import { describeSample, expectNear } from "../../support/statistics.ts";

const TRIALS = 8000;

/** Days on which a week of a source creates, by trial. */
function daysByTrial(
  source: Partial<PlanDocument["creation"][number]>,
  week: number,
  { changes = [], shock = 1 }: { changes?: readonly Change[]; shock?: number } = {},
): number[][] {
  const plan = makePlan({
    periods: makePeriods(56),
    creation: [{ source: "all", perDay: 0.5, ...source }],
  });
  const scenarios = [makeScenarioFor(plan, ...changes)];
  const { sources, seedKey } = compileRun(makeRequest(plan, { scenarios }));
  const [{ weeks, dispersion }] = sources;
  return Array.from({ length: TRIALS }, (_, trial) =>
    drawCreation(weeks[week], dispersion, shock, trialKey(seedKey, trial)).map(({ day }) => day),
  );
}

const countsOf = (days: readonly number[][]) => days.map(({ length }) => length);

describe("drawCreation", () => {
  it("creates a Poisson number: as much variance as mean", () => {
    const { mean, variance, meanError, varianceError } = describeSample(
      countsOf(daysByTrial({}, 3)),
    );
    expectNear(mean, 3.5, meanError);
    expectNear(variance, 3.5, varianceError);
  });

  it("creates a negative binomial number where the source is dispersed", () => {
    const { mean, variance, meanError, varianceError } = describeSample(
      countsOf(daysByTrial({ dispersion: 2 }, 3)),
    );
    expectNear(mean, 3.5, meanError);
    // m + m² / k = 3.5 + 12.25 / 2.
    expectNear(variance, 9.625, varianceError);
  });

  it("multiplies the rate by the shock", () => {
    const { mean, meanError } = describeSample(countsOf(daysByTrial({}, 3, { shock: 1.5 })));
    expectNear(mean, 5.25, meanError);
  });

  it("spreads creation evenly over the week", () => {
    const days = daysByTrial({}, 3).flat();
    const { mean, variance, meanError, varianceError } = describeSample(days);
    // Uniform from day 21 to 28: mean 24.5, variance 49 / 12.
    expectNear(mean, 24.5, meanError);
    expectNear(variance, 49 / 12, varianceError);
  });

  it("creates on each day of the week what that day's month asks for", () => {
    // 2026-02-01 is day 31, the fourth of the fifth week.
    const seasonality = [0.4, 1.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const counts = countsOf(
      daysByTrial({ seasonality }, 4).map((days) => days.filter((day) => day < 31)),
    );
    const { mean, meanError } = describeSample(counts);
    expectNear(mean, 3 * 0.5 * 0.4, meanError);
  });

  it.each([
    ["thins", 0.3],
    ["adds", 2.5],
    ["stops", 0],
  ])("%s what a change inside the week asks for, and leaves what came before", (_, multiply) => {
    const changes: Change[] = [{ lever: "creation", multiply, from: dateOnDay(24) }];
    for (const source of [{}, { dispersion: 2 }, { trendPerYear: 3 }]) {
      const base = daysByTrial(source, 3);
      const changed = daysByTrial(source, 3, { changes });
      const until = (all: number[][]) => all.map((days) => days.filter((day) => day < 24));
      const since = (all: number[][]) => all.map((days) => days.filter((day) => day >= 24));
      expect(until(changed)).toEqual(until(base));
      const [found, was] = [changed, base].map((all) => describeSample(countsOf(since(all))));
      expectNear(found.mean, was.mean * multiply, found.meanError + was.meanError * multiply);
      // Four days at the new rate: m + m² / k, as if the rate had always held.
      const m = found.mean;
      const variance = m + ("dispersion" in source ? (m * m) / 2 : 0);
      if (multiply > 0) expectNear(found.variance, variance, found.varianceError + found.meanError);
    }
  });

  it("adds to what there is when the rate rises, and changes none of it", () => {
    const base = daysByTrial({}, 3);
    const more = daysByTrial({}, 3, { changes: [{ lever: "creation", multiply: 1.7 }] });
    more.forEach((days, trial) => {
      expect(days.slice(0, base[trial].length)).toEqual(base[trial]);
    });
  });

  it("creates counts of different weeks independently", () => {
    const [first, second] = [2, 3].map((week) => countsOf(daysByTrial({ dispersion: 2 }, week)));
    const sums = describeSample(first.map((count, trial) => count + second[trial]));
    expectNear(sums.variance, 2 * 9.625, sums.varianceError);
  });
});

describe("dayAt", () => {
  it("gives the time by which so much has been created", () => {
    expect(dayAt([1, 1, 1, 1, 1, 1, 1], 2.5)).toBe(2.5);
    expect(dayAt([0, 2, 0, 4, 0, 0, 0], 1)).toBe(1.5);
    expect(dayAt([0, 2, 0, 4, 0, 0, 0], 2)).toBe(3);
    expect(dayAt([0, 2, 0, 4, 0, 0, 0], 5)).toBe(3.75);
  });

  it("stays inside the week", () => {
    expect(dayAt([1, 1, 1, 1, 1, 1, 1], 7)).toBeLessThan(7);
    expect(dayAt([1, 0, 0, 0, 0, 0, 0], 1 - 2 ** -53)).toBeLessThan(1);
  });
});
