import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";

/** An opportunity of 1000 that is surely won so many days from asOf. */
function wonAfter(days: number): Partial<PlanDocument> {
  return {
    opening: listOfAges([0], () => ({ amount: 1000 })),
    creation: [],
    process: { kind: "whole-cycle", won: { probability: 1, days: { fixed: days } } },
  };
}

const [first, second] = makePeriods(45, 46);

describe("what was booked before asOf", () => {
  const plan = makePlan({
    ...wonAfter(50),
    periods: [
      { ...first, quota: 500, booked: 700 },
      { ...second, quota: 1500, booked: 400 },
    ],
  });
  const { total, periods, timeline } = forecast(plan, { trials: 10 });

  it("counts toward bookings, attainment and hits", () => {
    expect(periods.map(({ bookings }) => bookings.mean)).toEqual([700, 1400]);
    expect(periods.map(({ attainment }) => attainment.mean)).toEqual([1.4, 1400 / 1500]);
    expect(periods.map(({ pHit }) => pHit)).toEqual([1, 0]);
    expect(total).toMatchObject({ quota: 2000, booked: 1100, pHit: 1, meanShortfall: 0 });
    expect(total.bookings).toMatchObject({ mean: 2100, sd: 0 });
  });

  it("stands in the timeline from its period on", () => {
    const medians = timeline.map(({ quantiles }) => quantiles["0.5"]);
    // The second period begins on day 45, inside the seventh week; the win comes in the eighth.
    expect(medians.slice(0, 8)).toEqual([...Array(6).fill(700), 1100, 2100]);
  });
});

describe("a win", () => {
  it.each([
    [44, [1, 0]],
    [45, [0, 1]],
    [90, [0, 1]],
  ])("on day %d is of the period that contains it, the first day and not the last", (day, wins) => {
    const plan = makePlan({ ...wonAfter(day), periods: [first, second] });
    const found = forecast(plan, { trials: 1 });
    expect(found.periods.map((period) => period.wins.mean)).toEqual(wins);
  });

  it("on the day the horizon ends is still to come", () => {
    const plan = makePlan({ ...wonAfter(91), periods: [first, second] });
    const { total, pipeline } = forecast(plan, { trials: 1 });
    expect(total.wins.mean).toBe(0);
    expect([pipeline.won, pipeline.openAtEnd]).toEqual([0, 1]);
  });

  it.each([
    ["JPY", 2.5, 3],
    ["JPY", 2.4999, 2],
    ["USD", 0.125, 0.13],
    ["KWD", 0.0625, 0.063],
  ])(
    "books in %s an amount of %d as %d: half a minor unit is rounded up",
    (currency, amount, booked) => {
      const opening = listOfAges([0], () => ({ amount }));
      const found = forecast(makePlan({ ...wonAfter(5), opening, currency }), { trials: 1 });
      expect(found.total.bookings.mean).toBe(booked);
    },
  );
});

describe("attainment", () => {
  it("is null where there is no quota, and every future hits it", () => {
    const found = forecast(makePlan({ periods: [{ ...first, quota: 0 }] }), { trials: 20 });
    expect(found.total.attainment).toEqual({ mean: null, quantiles: {} });
    expect(found.total.pHit).toBe(1);
  });
});
