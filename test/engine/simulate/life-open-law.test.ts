import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { listOfAges, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";
import { expectNear } from "../../support/statistics.ts";

const AGE = 42;
const AHEAD = 91;
const COUNT = 300;
const TRIALS = 250;

const cycle = {
  kind: "whole-cycle",
  won: { probability: 0.4, days: { median: 50, sigma: 0.6 } },
  lost: { days: { median: 30, sigma: 0.8 } },
} as const;

/** Half of them are not real; the law of an age must say so by itself. */
const mechanisms: Partial<PlanDocument> = {
  creation: [],
  process: { ...cycle, never: 0.1 },
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

const stalls = { perDay: 0.02, days: { median: 25, sigma: 0.7 }, dies: 0.3 };
const [NEVER, LIVELY] = [0.05, 0.3];

/** Mechanisms that tell of a past by more than its age, each alone and together. */
const PASTS: readonly (readonly [name: string, plan: Partial<PlanDocument>])[] = [
  ["stalls", { stalls }],
  ["stalls that come with idle weeks", { stalls: { ...stalls, perIdleWeek: 0.4 } }],
  ["reviews that know phantoms", { disqualification: { evidencePerWeek: 0.2 } }],
  ["a rule of age", { disqualification: { afterDays: 21, compliance: 0.3 } }],
  [
    "a rule of pushes",
    {
      pushes: {
        firstDays: { median: 30, sigma: 0.5 },
        quarterEndShare: 0,
        by: [{ days: 7, weight: 1 }],
      },
      disqualification: { afterPushes: 2, compliance: 0.8 },
    },
  ],
  [
    "stalls, silence and what is paused",
    {
      stalls: { ...stalls, touchesPerDay: LIVELY, announced: 0.7 },
      disqualification: { silentDays: 14, compliance: 0.3, evidencePerWeek: 0.1 },
    },
  ],
];

/** Half of what is open at an age is not real, dead or stalled: what a list does not say. */
function live(age: number, plan: Partial<PlanDocument>, ...periods: number[]) {
  const told = forecast(
    makePlan({
      periods: makePeriods(...periods),
      opening: listOfAges(Array(COUNT).fill(age), () => ({ amount: 50_000 })),
      creation: [],
      process: { ...cycle, never: NEVER },
      qualification: { prevalence: 0.7, strictness: 0, fakes: { never: 0.6 } },
      ...plan,
    }),
    { trials: TRIALS },
  );
  return { wins: told.periods.map(({ wins }) => wins.mean), weeks: told.mechanisms?.weeks ?? [] };
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

  it.each(PASTS)("is so with %s", (_, plan) => {
    const forward = live(0, plan, AGE, AHEAD);
    // The list is opened before the review of its day, as the forward one is found after it.
    const listed = live(AGE, plan, AHEAD);
    const at = AGE / 7;
    const survivors = forward.weeks[at].open;
    const kept = listed.weeks[0].open;
    const near = (found: number, expected: number) => {
      const error = Math.sqrt((expected * (1 - expected)) / TRIALS);
      expectNear(found, expected, error * Math.sqrt(1 / survivors + 1 / kept));
    };
    near(listed.wins[0] / kept, forward.wins[1] / survivors);
    near(listed.weeks[0].openLive / kept, forward.weeks[at].openLive / survivors);
    const later = 4;
    near(listed.weeks[later].open / kept, forward.weeks[at + later].open / survivors);
  });

  it("is so where hours do not suffice: days in a stage are not all days of work", () => {
    const { won, lost } = cycle;
    // Two that wait for ever take nearly all hours, so that attention is a half throughout.
    const day = { fixed: 36_500 };
    const told = (age: number, ...periods: number[]) => {
      const watched = Array(COUNT).fill(age);
      const plan = makePlan({
        periods: makePeriods(...periods),
        opening: listOfAges([0, 0, ...watched], (index) => ({
          amount: 50_000,
          stage: index < 2 ? "Waiting" : "Decision",
        })),
        creation: [],
        process: {
          kind: "stages",
          stages: [
            { name: "Waiting", advance: { probability: 0.5, days: day } },
            { name: "Decision", advance: won, lost, never: NEVER },
          ],
        },
        capacity: {
          reps: 1,
          hoursPerWeek: 168,
          creationShare: 0,
          hoursPerOpportunity: [168, 0],
          speedExponent: 1,
          winExponent: 0,
        },
      });
      const { periods: all, pipeline } = forecast(plan, { trials: TRIALS });
      return { wins: all.map(({ wins }) => wins.mean), open: pipeline.openAtEnd - 2 };
    };
    const survivors = told(0, AGE).open;
    const [, ahead] = told(0, AGE, AHEAD).wins;
    const found = told(AGE, AHEAD).wins[0] / COUNT;
    const expected = ahead / survivors;
    const error = Math.sqrt((expected * (1 - expected)) / TRIALS);
    expectNear(found, expected, error * Math.sqrt(1 / survivors + 1 / COUNT));
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
