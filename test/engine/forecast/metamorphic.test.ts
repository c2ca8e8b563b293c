import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { bookingsByTrial, forecast, outcomesByTrial } from "../../support/run-plan.ts";
import { correlation, DISTANCE_MAX, distanceOfLaws } from "../../support/statistics.ts";

const TRIALS = 1500;

/** Team A with a list, whole amounts that are worth the same in dollars and in yen. */
function valued(unit: number, currency: string): Partial<PlanDocument> {
  return {
    currency,
    periods: makePeriods(45, 46).map((period) => ({ ...period, quota: 250_000 * unit })),
    opening: listOfAges([0, 40, 80], (i) => ({ amount: 20_000 * (i + 1) * unit })),
    dealSize: { values: [10_000, 30_000, 90_000].map((amount) => amount * unit) },
  };
}

describe("a forecast", () => {
  it("scales with the currency: money alone, to the bit", () => {
    // A dollar of 100 cents beside 100 yen of no cents: the same numbers of minor units.
    const dollars = forecast(makePlan(valued(1, "USD")), { trials: TRIALS });
    const yen = forecast(makePlan(valued(100, "JPY")), { trials: TRIALS });
    expect(yen.total.pHit).toBe(dollars.total.pHit);
    expect(yen.total.wins).toEqual(dollars.total.wins);
    expect(yen.total.attainment).toEqual(dollars.total.attainment);
    expect(yen.pipeline.lost).toBe(dollars.pipeline.lost);
    expect(yen.pipeline.pipelineCoverage).toBe(dollars.pipeline.pipelineCoverage);
    expect(yen.total.bookings.mean).toBeCloseTo(100 * dollars.total.bookings.mean, 6);
    expect(yen.total.bookings.quantiles["0.5"]).toBe(100 * dollars.total.bookings.quantiles["0.5"]);
  });

  it("has a total that is the sum of its periods in every trial", () => {
    const plan = makePlan({ opening: "steady-state", periods: makePeriods(20, 31, 40) });
    const [total, ...periods] = outcomesByTrial(plan, { trials: 500 });
    total.forEach((booked, i) => {
      expect(booked).toBe(periods.reduce((sum, period) => sum + period[i], 0));
    });
  });

  it("books the same however a horizon is cut into periods", () => {
    const whole = makePlan({ opening: "steady-state", periods: makePeriods(91) });
    const parts = makePlan({ opening: "steady-state", periods: makePeriods(20, 31, 40) });
    expect(bookingsByTrial(parts, { trials: 500 })).toEqual(
      bookingsByTrial(whole, { trials: 500 }),
    );
  });

  it("is hit no more often for a higher quota", () => {
    const [quarter] = makePeriods(91);
    const hits = [0, 1, 200_000, 400_000, 600_000, 2_000_000].map((quota) => {
      const plan = makePlan({ opening: "steady-state", periods: [{ ...quarter, quota }] });
      return forecast(plan, { trials: 500 }).total.pHit;
    });
    expect(hits).toEqual([...hits].sort((a, b) => b - a));
    expect(hits[0]).toBe(1);
    expect(hits[2]).toBeGreaterThan(hits[4]);
  });

  it("has the same law for half the creation at twice the win rate", () => {
    const law = (perDay: number, probability: number) =>
      bookingsByTrial(
        makePlan({
          creation: [{ source: "all", perDay }],
          process: { kind: "whole-cycle", won: { probability, days: { median: 40, sigma: 0.6 } } },
        }),
        { trials: 3000, seed: `${perDay}` },
      );
    const [many, few] = [law(0.5, 0.25), law(0.25, 0.5)];
    expect(distanceOfLaws(many, few)).toBeLessThan(DISTANCE_MAX);
    // The test can tell: with 0.4 instead of 0.5 it does.
    expect(distanceOfLaws(many, law(0.25, 0.4))).toBeGreaterThan(DISTANCE_MAX);
  });

  it("has the same law when a source is split in two", () => {
    const split = makePlan({
      creation: [
        { source: "a", perDay: 0.2 },
        { source: "b", perDay: 0.3 },
      ],
    });
    const one = bookingsByTrial(makePlan(), { trials: 3000 });
    const two = bookingsByTrial(split, { trials: 3000 });
    expect(distanceOfLaws(one, two)).toBeLessThan(DISTANCE_MAX);
    // Different sources, different luck.
    expect(Math.abs(correlation(one, two))).toBeLessThan(4 / Math.sqrt(3000));
  });

  it("hits as often with opportunities that never close, which only raise the coverage", () => {
    // Beyond 40 standard deviations of the longest cycle, so that no survival is left.
    const stale = Array(6).fill(300_000);
    const process: PlanDocument["process"] = {
      kind: "whole-cycle",
      won: { probability: 0.25, days: { median: 75, sigma: 0.2 } },
    };
    const of = (ages: readonly number[]) =>
      forecast(makePlan({ process, opening: listOfAges(ages, () => ({ amount: 9000 })) }));
    const [clean, padded] = [of([0, 20, 50, 90]), of([0, 20, 50, 90, ...stale])];
    expect(padded.total).toEqual(clean.total);
    const [before, after] = [clean.pipeline, padded.pipeline];
    expect(after.pipelineCoverage).toBeGreaterThan(2 * (before.pipelineCoverage ?? 0));
    expect(after.pipelineCoverageLive).toBeCloseTo(before.pipelineCoverageLive ?? 0, 12);
    expect(after.integrity).toBeCloseTo(0.4, 12);
  });

  it("is the same for the same people under other names", () => {
    const named = (owner: string) =>
      forecast(makePlan({ opening: listOfAges([0, 30], () => ({ owner })) })).total;
    expect(named("Ann")).toEqual(named("Zoe"));
  });
});
