import { describe, expect, it } from "vitest";
import {
  bookingsBelow,
  bookingsQuantile,
  bookingsUpTo,
} from "../../../engine/exact/bookings-law.ts";
import {
  type ExactOutcome,
  exactForecast,
  type Plan,
  solveExactly,
} from "../../../engine/index.ts";
import { lawOf } from "./law-of.ts";
import { NO_FACTOR, QUARTERS, solve, teamA, whatIf } from "./team-a.ts";

type Solved = Extract<ExactOutcome, { applies: true }>;

const FACTOR = { creation: 0.12, winRate: 0.25, speed: 0.08, dealSize: 0.04 };

function outcomes(plan: Plan, scenarios = whatIf()): Solved[] {
  const solution = solveExactly(plan, scenarios);
  if (!solution.applies) throw new RangeError(solution.reason);
  return solution.outcomes.filter((outcome) => outcome.applies);
}

/** Two solutions that are one law, figure by figure; amounts of the second in another unit. */
function expectSame(a: readonly Solved[], b: readonly Solved[], unit = 1): void {
  for (const [i, { mean, sd, pHit, quantiles }] of a.entries()) {
    expect(b[i].mean / unit / mean).toBeCloseTo(1, 8);
    expect(b[i].sd / unit / sd).toBeCloseTo(1, 8);
    expect(b[i].pHit).toBeCloseTo(pHit, 5);
    for (const [level, amount] of Object.entries(quantiles)) {
      expect(Math.abs(b[i].quantiles[level] / unit - amount) / mean).toBeLessThan(1e-4);
    }
  }
}

describe("laws of selling that hold exactly", () => {
  it("L1: half the creation at twice the win rate books alike", () => {
    const process = (probability: number) => ({
      kind: "whole-cycle",
      won: { probability, days: { median: 75, sigma: 0.6 } },
    });
    const slow = teamA({ opening: "empty", process: process(0.4) });
    const creation = [{ source: "all", perDay: 1 }];
    const fast = teamA({ opening: "empty", process: process(0.2), creation });
    expectSame(outcomes(slow), outcomes(fast));
  });

  it("L2: half as many known opportunities at twice the win rate vary less", () => {
    const many = lawOf({ singles: Array.from({ length: 100 }, () => [1, 0.2] as const) });
    const few = lawOf({ singles: Array.from({ length: 50 }, () => [1, 0.4] as const) });
    expect(few.mean).toBeCloseTo(many.mean, 10);
    expect(many.sd * many.sd).toBeCloseTo(16, 10);
    expect(few.sd * few.sd).toBeCloseTo(12, 10);
  });

  it("L3: deals twice as large and half as many spread sqrt 2 wider", () => {
    // One thousand units on average, lognormal of sigma 0.6, as the law states them.
    const size = (mean: number) => ({ median: (1e6 * mean) / Math.exp(0.18), sigma: 0.6 });
    const small = lawOf({ wins: 50, size: size(20) });
    const large = lawOf({ wins: 25, size: size(40) });
    expect(large.mean / small.mean).toBeCloseTo(1, 10);
    expect(large.sd / small.sd).toBeCloseTo(Math.SQRT2, 10);
    expect(bookingsQuantile(large.law, 0.1)).toBeLessThan(bookingsQuantile(small.law, 0.1));
  });

  it("L4: a faster cycle books no more in the long run, and pulls forward once", () => {
    const faster = whatIf({ lever: "cycleTime", multiply: 0.5 });
    const base = solve(teamA());
    const found = solve(teamA(), faster);
    expect(found[1].wins).toBeGreaterThan(base[1].wins + 1);
    expect(found[4].wins).toBeCloseTo(base[4].wins, 1);
  });

  it("L6: without creation or wins there is nothing to book", () => {
    const none = whatIf({ lever: "creation", set: 0 });
    for (const found of solve(teamA({ opening: "empty" }), none)) {
      expect(found.mean).toBe(0);
      expect(bookingsUpTo(found.law, 0)).toBeCloseTo(1, 12);
    }
    const lost = whatIf({ lever: "winRate", multiply: 0 });
    for (const { wins } of solve(teamA({ commonFactor: FACTOR }), lost)) expect(wins).toBe(0);
  });
});

describe("an exact solution", () => {
  it("is the same in another currency, money apart", () => {
    const periods = QUARTERS.map((quarter) => ({ ...quarter, quota: 100 * quarter.quota }));
    const dealSize = { mean: 5_000_000, cv: 1 };
    const dollars = outcomes(teamA({ commonFactor: FACTOR }));
    expectSame(dollars, outcomes(teamA({ commonFactor: FACTOR, periods, dealSize })), 100);
  });

  it("is the same whether a source is told as one or as two", () => {
    const creation = [
      { source: "a", perDay: 0.2 },
      { source: "b", perDay: 0.3 },
    ];
    const whole = teamA({ commonFactor: FACTOR });
    expectSame(outcomes(whole), outcomes(teamA({ commonFactor: FACTOR, creation })));
  });

  it("has periods that add up to the total", () => {
    const forecast = exactForecast(teamA({ commonFactor: FACTOR }), []);
    const sum = forecast.periods.reduce((total, { bookings }) => total + bookings.mean, 0);
    // Each has its own values of the factor: the widest spacing sums moments to 1e-10.
    expect(sum / forecast.total.bookings.mean).toBeCloseTo(1, 9);
    const { fromOpen, fromNew, bookings } = forecast.total;
    expect((fromOpen.mean + fromNew.mean) / bookings.mean).toBeCloseTo(1, 10);
    const { created, openAtStart, won, lost, openAtEnd } = forecast.pipeline;
    expect(won + lost + openAtEnd).toBeCloseTo(created + openAtStart, 9);
  });

  it("reaches a higher quota less often", () => {
    const [total] = solve(teamA({ commonFactor: FACTOR }));
    let before = 1;
    for (let quota = 10_000_000; quota < total.law.reach; quota += 10_000_000) {
      const chance = 1 - bookingsBelow(total.law, quota);
      expect(chance).toBeLessThanOrEqual(before + 1e-9);
      before = chance;
    }
  });

  it("spreads wider with a common factor, and its wins agree with the plan's", () => {
    const without = solve(teamA())[1];
    const shared = solve(teamA({ commonFactor: { ...NO_FACTOR, creation: 0, winRate: 0.25 } }))[1];
    expect(shared.sd).toBeGreaterThan(without.sd);
    expect(without.winsSd * without.winsSd).toBeCloseTo(without.wins, 8);
  });

  it("ignores what a what-if does to another source", () => {
    const creation = [
      { source: "a", perDay: 0.2 },
      { source: "b", perDay: 0.3 },
    ];
    const plan = teamA({ creation });
    const changed = exactForecast(
      plan,
      whatIf({ lever: "winRate", multiply: 2, where: { source: "b" }, from: "2026-03-03" }),
    );
    const base = exactForecast(plan, []);
    const [a, b] = changed.breakdown.source;
    expect(a.wins.mean).toBeCloseTo(base.breakdown.source[0].wins.mean, 9);
    expect(b.wins.mean).toBeGreaterThan(1.3 * base.breakdown.source[1].wins.mean);
  });

  it("holds a constant factor at the value that a what-if sets", () => {
    const set = whatIf({ lever: "commonFactor.value", set: 1 });
    const [total] = outcomes(teamA({ commonFactor: { ...NO_FACTOR, dealSize: 0.5 } }), set);
    const [plain] = outcomes(teamA());
    expect(total.mean / plain.mean).toBeCloseTo(Math.exp(0.5), 10);
    expect(total.sd / plain.sd).toBeCloseTo(Math.exp(0.5), 10);
  });

  it("refuses a common factor that changes from week to week", () => {
    const plan = teamA({ commonFactor: { ...FACTOR, path: "ar1" } });
    expect(solveExactly(plan, [])).toEqual({
      applies: false,
      reason: "the common factor changes from week to week",
    });
    expect(() => exactForecast(plan, [])).toThrow(RangeError);
  });

  it("refuses a plan with mechanisms, and names one as people would", () => {
    expect(solveExactly(teamA({ sizeEffects: { winRate: -0.1, cycleTime: 0 } }), [])).toEqual({
      applies: false,
      reason: "the plan has mechanisms, such as size effects",
    });
  });

  it("says how well it knows each probability", () => {
    for (const { errorBound } of outcomes(teamA({ commonFactor: FACTOR }))) {
      expect(errorBound).toBeGreaterThan(0);
      expect(errorBound).toBeLessThan(1e-5);
    }
  });
});
