import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { makeRateSteps } from "../../../engine/process/creation-rates.ts";
import { type CreationWeek, makeCreationWeeks } from "../../../engine/process/creation-weeks.ts";
import { resolveChanges } from "../../../engine/scenario/resolve-changes.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";

type Source = PlanDocument["creation"][number];

function weeksOf(source: Partial<Source>, days: number, ...changes: readonly Change[]) {
  const plan = makePlan({
    periods: makePeriods(days),
    creation: [{ source: "all", perDay: 0.5, ...source }],
  });
  const steps = makeRateSteps(plan, resolveChanges(plan, [makeScenarioFor(plan, ...changes)]));
  return makeCreationWeeks(plan, steps, 0);
}

function totalOf(weeks: readonly CreationWeek[]): number {
  return weeks.flatMap(({ perDay }) => perDay).reduce((sum, mean) => sum + mean, 0);
}

describe("makeCreationWeeks", () => {
  it("covers the horizon with weeks of seven days from asOf", () => {
    const weeks = weeksOf({}, 91);
    expect(weeks).toHaveLength(13);
    expect(weeks[12].perDay).toEqual(Array(7).fill(0.5));
    expect(weeksOf({}, 92)).toHaveLength(14);
  });

  it("creates what the trend integrates to", () => {
    // ∫ from 0 to 364 days of 0.5 e^(0.3 t / 365) dt = 0.5 · 365 / 0.3 · (e^(0.3 · 364 / 365) - 1).
    const expected = ((0.5 * 365) / 0.3) * Math.expm1((0.3 * 364) / 365);
    expect(totalOf(weeksOf({ trendPerYear: 0.3 }, 364))).toBeCloseTo(expected, 10);
  });

  it("grows from day to day as the trend says", () => {
    const [{ perDay }] = weeksOf({ trendPerYear: -1 }, 91);
    expect(perDay[1] / perDay[0]).toBeCloseTo(Math.exp(-1 / 365), 14);
  });

  it("multiplies each day by its own month's factor", () => {
    const seasonality = [0.4, 1.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const weeks = weeksOf({ seasonality }, 91);
    // 2026-02-01 is day 31, the fourth of the fifth week.
    expect(weeks[4].perDay).toEqual([0.2, 0.2, 0.2, 0.8, 0.8, 0.8, 0.8]);
    // 31 days at 0.2, 28 at 0.8 and 32 at 0.5.
    expect(totalOf(weeks)).toBeCloseTo(31 * 0.2 + 28 * 0.8 + 32 * 0.5, 12);
  });

  it("changes its rate on the day on which a change begins, inside a week", () => {
    const twice = { lever: "creation", multiply: 2, from: dateOnDay(10) } as const;
    const weeks = weeksOf({}, 91, twice);
    expect(weeks[1].perDay).toEqual([0.5, 0.5, 0.5, 1, 1, 1, 1]);
    expect(weeks[1].perDayAtStart).toEqual(Array(7).fill(0.5));
    expect(weeks[2].perDayAtStart).toEqual(Array(7).fill(1));
  });

  it("knows no difference where a change begins with a week", () => {
    const twice = { lever: "creation", multiply: 2, from: dateOnDay(14) } as const;
    for (const { perDay, perDayAtStart } of weeksOf({}, 91, twice)) {
      expect(perDay).toEqual(perDayAtStart);
    }
  });
});
