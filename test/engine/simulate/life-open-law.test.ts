import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { listOfAges, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";
import { expectNear } from "../../support/statistics.ts";

const AGE = 42;
const AHEAD = 91;
const COUNT = 300;
const TRIALS = 250;

/** Half of them are not real; the law of an age must say so by itself. */
const mechanisms: Partial<PlanDocument> = {
  creation: [],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.4, days: { median: 50, sigma: 0.6 } },
    lost: { days: { median: 30, sigma: 0.8 } },
    never: 0.1,
  },
  qualification: { prevalence: 0.5, strictness: 0, fakes: { never: 0.6 } },
  reps: { count: 3, tenureDays: 1e9, skill: { winRate: 0.3 } },
  sizeEffects: { winRate: -0.4, cycleTime: 0.2 },
};

/** Wins of each period, and what is left open, of a list of one age. */
function run(age: number, ...periods: number[]) {
  const plan = makePlan({
    periods: makePeriods(...periods),
    opening: listOfAges(Array(COUNT).fill(age), () => ({ amount: 50_000 })),
    ...mechanisms,
  });
  const { periods: told, pipeline } = forecast(plan, { trials: TRIALS });
  return { wins: told.map(({ wins }) => wins.mean), open: pipeline.openAtEnd };
}

describe("the law of an open opportunity under mechanisms", () => {
  it("is that of a new one that has stayed open for so long", () => {
    const survivors = run(0, AGE).open;
    const [, won] = run(0, AGE, AHEAD).wins;
    const found = run(AGE, AHEAD).wins[0] / COUNT;
    const expected = won / survivors;
    const error = Math.sqrt((expected * (1 - expected)) / (survivors * TRIALS));
    // Both are estimates; that reps' skill is shared among a rep's ones adds to both.
    expectNear(found, expected, 2 * error);
  });

  it("is moved by levers as the new one's is", () => {
    const plan = makePlan({ ...mechanisms, creation: [{ source: "all", perDay: 4 }] });
    const wins = (multiply: number) =>
      forecast(plan, {
        trials: 400,
        scenarios: [makeScenarioFor(plan, { lever: "winRate", multiply })],
      }).total.wins.mean;
    // The lever acts on the probability; skill and size act on odds, and take a little of it back.
    expect(wins(1.5) / wins(1)).toBeGreaterThan(1.4);
    expect(wins(1.5) / wins(1)).toBeLessThan(1.55);
    expect(wins(0)).toBe(0);
  });
});

describe("a team whose past is simulated", () => {
  const plan = makePlan({
    opening: "steady-state",
    periods: makePeriods(91, 91),
    capacity: { reps: 2, hoursPerOpportunity: 1.2 },
    disqualification: { afterDays: 120 },
  });

  it("opens alike in every scenario, but for what acts on the open ones", () => {
    const base = forecast(plan);
    const later = forecast(plan, {
      scenarios: [makeScenarioFor(plan, { lever: "disqualification.afterDays", set: 30 })],
    });
    expect(later.pipeline.openAtStart).toBe(base.pipeline.openAtStart);
    expect(later.mechanisms?.truth.recordedAtStart).toEqual(base.mechanisms?.truth.recordedAtStart);
    expect(later.pipeline.disqualified).toBeGreaterThan(base.pipeline.disqualified ?? 0);
  });

  it("does until a change's date as it would have done without it", () => {
    const change = { lever: "capacity.hoursPerWeek", multiply: 0.5, from: "2026-04-02" } as const;
    const [base, halved] = [[], [makeScenarioFor(plan, change)]].map((scenarios) =>
      forecast(plan, { scenarios }),
    );
    expect(halved.periods[0].bookings).toEqual(base.periods[0].bookings);
    expect(halved.periods[1].bookings.mean).toBeLessThan(base.periods[1].bookings.mean);
  });

  it("halves its wins at once where open opportunities are won half as often from today", () => {
    const change = { lever: "winRate", multiply: 0.5 } as const;
    const halved = forecast(plan, { scenarios: [makeScenarioFor(plan, change)] });
    const ratio = halved.total.wins.mean / forecast(plan).total.wins.mean;
    expect(Math.abs(ratio - 0.5)).toBeLessThan(0.05);
  });
});
