import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import o05b from "../../oracles/O05b.json" with { type: "json" };
import o09b from "../../oracles/O09b.json" with { type: "json" };
import o15b from "../../oracles/O15b.json" with { type: "json" };
import o47 from "../../oracles/O47.json" with { type: "json" };
import { listOfAges, makePeriods, makePlan, NO_SHOCK } from "../../support/make-plan.ts";
import { bookingsByTrial, forecast } from "../../support/run-plan.ts";
import { describeSample, expectMean, expectNear, expectShare } from "../../support/statistics.ts";

const TRIALS = 3000;
const CENTS = 100;

/** The process of oracle O05: wins, losses, and some that never close. */
const withNever: PlanDocument["process"] = {
  kind: "whole-cycle",
  won: { probability: 0.22, days: { median: 75, sigma: 0.6 } },
  lost: { days: { median: 60, sigma: 0.9 } },
  never: 0.15,
};

describe("a simulated list of open opportunities", () => {
  it("wins as many as oracle O05b says, with its probabilities", () => {
    const plan = makePlan({
      opening: listOfAges(o05b.inputs.ages, () => ({ amount: 1 })),
      creation: [],
      process: withNever,
    });
    const wins = bookingsByTrial(plan, { trials: 10 * TRIALS }).map((booked) => booked / CENTS);
    const { mean, variance, meanError, varianceError } = describeSample(wins);
    expectNear(mean, o05b.expected.mean, meanError);
    expectNear(variance, o05b.expected.var, varianceError);
    o05b.expected.pmf.forEach((probability, count) => {
      const share = wins.filter((won) => won === count).length / wins.length;
      expectShare(share, probability, wins.length);
    });
  });

  it.each(Object.entries(o09b.expected))(
    "spreads as oracle O09b says where a shock of %s is shared by the odds of winning",
    (tau, expected) => {
      const probability = 1 / (1 + Math.exp(-expected.intercept));
      const plan = makePlan({
        opening: listOfAges(Array(40).fill(0)),
        creation: [],
        process: { kind: "whole-cycle", won: { probability, days: { fixed: 10 } } },
        commonFactor: { ...NO_SHOCK, winRate: Number(tau) },
        dealSize: { fixed: 1 },
      });
      const wins = bookingsByTrial(plan, { trials: 3 * TRIALS }).map((booked) => booked / CENTS);
      const { mean, variance, meanError, varianceError } = describeSample(wins);
      expectNear(mean, 10, meanError);
      expectNear(variance, expected.N40_sd ** 2, varianceError);
    },
  );

  it("advances through stages in the times of oracle O15b", () => {
    const { conversion, advance_median_days: medians, advance_sigma: sigmas } = o15b.inputs;
    const ends = Object.keys(o15b.expected.cif_won).map(Number);
    const plan = makePlan({
      periods: makePeriods(...ends.map((end, i) => end - (ends[i - 1] ?? 0))),
      opening: listOfAges(Array(20).fill(0), () => ({ stage: "0", stageEntered: "2026-01-01" })),
      creation: [],
      process: {
        kind: "stages",
        stages: conversion.map((probability, i) => ({
          name: `${i}`,
          advance: { probability, days: { median: medians[i], sigma: sigmas[i] } },
        })),
      },
    });
    const { periods } = forecast(plan, { trials: 5000 });
    let won = 0;
    Object.values(o15b.expected.cif_won).forEach((probability, index) => {
      won += periods[index].wins.mean;
      expectShare(won / 20, probability, 20 * 5000);
    });
  });
});

describe("the whole of oracle O47 without a shock", () => {
  const sizes = o47.inputs.size_k;
  const plan = makePlan({
    opening: listOfAges(o47.inputs.ages, (i) => ({ amount: 1000 * sizes[i] })),
    process: withNever,
  });
  const { tau0: expected, open_mean, new_mean_wins } = o47.expected;
  const found = forecast(plan, { trials: 4 * TRIALS }).total;
  const bookings = bookingsByTrial(plan, { trials: 4 * TRIALS });

  it("books its mean with its sd, from open and from new ones", () => {
    expectMean(found.bookings, expected.mean);
    expectMean(found.fromOpen, open_mean);
    expectMean(found.fromNew, 50_000 * new_mean_wins);
    const { variance, varianceError } = describeSample(bookings);
    expectNear(variance / CENTS ** 2, expected.sd ** 2, varianceError / CENTS ** 2);
  });

  it.each([
    [101, expected.P_ge_101k],
    [201, expected.P_ge_201k],
    [301, expected.P_ge_301k],
    [401, expected.P_ge_401k],
  ])("books at least %d thousand with its probability", (thousands, probability) => {
    const share = bookings.filter((booked) => booked >= thousands * 1000 * CENTS).length;
    expectShare(share / bookings.length, probability, bookings.length);
  });

  it("books nothing, and falls short, as it says", () => {
    const none = bookings.filter((booked) => booked === 0).length;
    expectShare(none / bookings.length, expected.P_zero, bookings.length);
    const missing = bookings.map((booked) => Math.max(0, 201_000 - booked / CENTS));
    const { mean, meanError } = describeSample(missing);
    expectNear(mean, expected.E_shortfall_201k, meanError);
  });

  it("has two kinds of bookings that know nothing of each other", () => {
    const alone = (part: Partial<PlanDocument>) =>
      describeSample(
        bookingsByTrial(makePlan({ process: withNever, ...part }), { trials: TRIALS }),
      );
    const open = alone({ opening: plan.opening, creation: [] });
    const fresh = alone({});
    const both = describeSample(bookings);
    const error = both.varianceError + open.varianceError + fresh.varianceError;
    expectNear(both.variance, open.variance + fresh.variance, error);
    expect(both.variance).toBeGreaterThan(fresh.variance);
  });
});
