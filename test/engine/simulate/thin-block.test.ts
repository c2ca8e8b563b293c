import { describe, expect, it } from "vitest";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { solveExactly } from "../../../engine/forecast/solve-exactly.ts";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import {
  dateOnDay,
  listOfAges,
  makePeriods,
  makePlan,
  makeScenarioFor,
} from "../../support/make-plan.ts";
import {
  makeRequest,
  outcomesByTrial,
  type RunOptions,
  summarize,
} from "../../support/run-plan.ts";
import {
  DISTANCE_MAX,
  describeSample,
  distanceOfLaws,
  expectNear,
} from "../../support/statistics.ts";

const plan = makePlan({
  periods: makePeriods(31, 60, 91),
  opening: listOfAges([5, 30, 90], () => ({ amount: 20_000 })),
  creation: [
    { source: "calls", perDay: 0.4, trendPerYear: 0.5 },
    { source: "fairs", perDay: 0.2, dispersion: 3 },
  ],
  process: {
    kind: "stages",
    stages: [0.6, 0.5].map((probability, index) => ({
      name: `stage ${index}`,
      advance: { probability, days: { median: 20, sigma: 0.6 } },
      lost: { days: { median: 25, sigma: 0.9 } },
    })),
  },
  commonFactor: { creation: 0.2, winRate: 0.3, speed: 0.2, dealSize: 0.1 },
});
const TRIALS = 10_000;

function draws(of: Plan, options: Omit<RunOptions, "trials">) {
  return outcomesByTrial(of, { trials: TRIALS, ...options });
}

/** Bookings that differ by this trial are of one law, whoever made them. */
function expectSameLaw(found: Float64Array, expected: Float64Array): void {
  expect(distanceOfLaws(found, expected)).toBeLessThan(DISTANCE_MAX);
  const [a, b] = [describeSample(found), describeSample(expected)];
  expectNear(a.mean, b.mean, Math.hypot(a.meanError, b.meanError));
  expectNear(a.variance, b.variance, Math.hypot(a.varianceError, b.varianceError));
}

describe("the thin kernel", () => {
  it("books in each period and in all what the event kernel books, in law", () => {
    // Another seed: the luck of what is not thinned would be the same.
    const thin = draws(plan, { kernel: "thin", seed: "other" });
    const event = draws(plan, {});
    for (let i = 0; i < thin.length; i++) expectSameLaw(thin[i], event[i]);
    const together = (all: Float64Array[]) => all[2].map((amount, i) => amount + all[3][i]);
    expectSameLaw(together(thin), together(event));
  });

  it("agrees with the exact answer, and tells what it does not draw by its mean", () => {
    const request = makeRequest(plan, { trials: TRIALS, kernel: "thin", seed: "3" });
    const found = makeForecast(request, summarize(request));
    const drawn = makeForecast(makeRequest(plan), summarize(makeRequest(plan, { trials: TRIALS })));
    const exact = solveExactly(plan, []);
    const [total] = exact.applies ? exact.outcomes : [];
    if (!total?.applies) throw new Error("the plan has an exact answer");
    expectNear(found.total.bookings.mean, total.mean, found.total.bookings.standardError);
    expectNear(found.total.pHit, total.pHit, found.total.pHitStandardError);
    for (const count of ["created", "lost", "openAtEnd", "won"] as const) {
      const error = Math.SQRT2 * (drawn.pipeline.standardErrors[count] as number);
      expectNear(found.pipeline[count], drawn.pipeline[count], error);
    }
    const { openAtStart, created, won, lost, openAtEnd } = found.pipeline;
    const error = found.pipeline.standardErrors.won as number;
    expectNear(won + lost + openAtEnd, openAtStart + created, error);
  });

  it("keeps what is listed as open to the bit", () => {
    const alone = makePlan({ opening: plan.opening as never, creation: [] });
    expect(draws(alone, { kernel: "thin" })).toEqual(draws(alone, {}));
  });
});

describe("futures of the thin kernel", () => {
  const team = makePlan({
    periods: makePeriods(91, 91, 91, 91),
    creation: [{ source: "calls", perDay: 0.5 }],
  });
  const base = draws(team, { kernel: "thin" });

  it.each<[string, Change]>([
    ["win rate", { lever: "winRate", multiply: 1.05 }],
    ["creation", { lever: "creation", multiply: 1.05 }],
    ["deal size", { lever: "dealSize", multiply: 1.05 }],
  ])(
    "never book less in a period for a higher %s, and know its worth 20 times as well",
    (_, change) => {
      const scenarios = [makeScenarioFor(team, change)];
      const better = draws(team, { kernel: "thin", scenarios });
      better.forEach((booked, outcome) => {
        expect(Math.min(...booked.map((x, i) => x - base[outcome][i]))).toBeGreaterThanOrEqual(0);
      });
      const paired = describeSample(better[0].map((amount, i) => amount - base[0][i])).variance;
      const apart = describeSample(better[0]).variance + describeSample(base[0]).variance;
      expect(apart / paired).toBeGreaterThan(20);
    },
  );

  it("keep every bit before a change to creation begins", () => {
    const later: Change = { lever: "creation", multiply: 3, from: dateOnDay(91) };
    const changed = draws(team, { kernel: "thin", scenarios: [makeScenarioFor(team, later)] });
    expect(changed[1]).toEqual(base[1]);
    expect(changed[3]).not.toEqual(base[3]);
  });
});
