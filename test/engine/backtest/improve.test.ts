import { describe, expect, it } from "vitest";
import { mix, quantileOf } from "../../../engine/backtest/ensemble.ts";
import { type Evaluation, scoreDraws } from "../../../engine/backtest/evaluation.ts";
import { improveForecast } from "../../../engine/backtest/improve.ts";
import { spreadFactor, widen } from "../../../engine/backtest/recalibrate.ts";
import { normalCdf, normalQuantile } from "../../../engine/numeric/normal.ts";

/** Draws of ln x ~ N(ln centre, sd²). */
function lognormal(centre: number, sd: number, n = 199): Float64Array {
  return Float64Array.from(
    { length: n },
    (_, i) => centre * Math.exp(sd * normalQuantile((i + 0.5) / n)),
  );
}

describe("spreadFactor", () => {
  const pitsOf = (factor: number, n: number) =>
    Array.from({ length: n }, (_, i) => normalCdf(factor * normalQuantile((i + 0.5) / n)));

  it("is one without a past, and drawn to one by a short one", () => {
    expect(spreadFactor([])).toBeCloseTo(1, 9);
    expect(spreadFactor(pitsOf(2, 4))).toBeLessThan(spreadFactor(pitsOf(2, 40)));
    expect(spreadFactor(pitsOf(2, 4))).toBeGreaterThan(1);
  });

  it("finds how much too narrow or too wide a long past was", () => {
    // The sd of 400 normal scores at the middles of equal shares is a little below their factor.
    expect(Math.abs(spreadFactor(pitsOf(1.5, 400)) - 1.5)).toBeLessThan(0.08);
    expect(spreadFactor(pitsOf(0.6, 400))).toBeCloseTo(0.6, 1);
  });

  it("is the mode of its posterior: the slope there is nought", () => {
    const pits = [0.01, 0.5, 0.97, 0.2];
    const logPosterior = (k: number) =>
      pits.reduce((sum, pit) => sum - Math.log(k) - 0.5 * (normalQuantile(pit) / k) ** 2, 0) -
      0.5 * (Math.log(k) / 0.25) ** 2;
    const k = spreadFactor(pits);
    for (const off of [0.99, 1.01]) expect(logPosterior(k)).toBeGreaterThan(logPosterior(k * off));
  });
});

describe("widen", () => {
  it("multiplies the spread of the logarithm and keeps the median", () => {
    const wide = widen(lognormal(100, 0.3), 2);
    expect(quantileOf(wide, 0.5)).toBeCloseTo(100, 9);
    const ratio = Math.log(quantileOf(wide, 0.9) / 100) / (0.3 * 1.2815515655446);
    expect(ratio).toBeCloseTo(2, 1);
  });

  it("leaves nothing booked nothing", () => {
    expect([...widen([0, 0, 5, 6, 7], 2)].slice(0, 2)).toEqual([0, 0]);
  });
});

describe("mix", () => {
  it("has the shares of its parts", () => {
    const draws = mix([1, 2, 3], [10, 20, 30], 0.25);
    expect(draws.filter((draw) => draw < 5)).toHaveLength(250);
    expect([...draws]).toEqual([...draws].sort((a, b) => a - b));
  });
});

describe("improveForecast", () => {
  const origin = (index: number, centre: number, outcome: number): Evaluation => {
    const occasion = { day: 90 * index, outcome, quota: 100, luck: 0.5 };
    const rival = { point: 100, ...scoreDraws(occasion, lognormal(100, 0.2)) };
    return {
      ...{ ...occasion, booked: 0, target: { start: 90 * index, end: 90 * (index + 1) } },
      model: scoreDraws(occasion, lognormal(centre, 0.2)),
      baselines: new Map([["B3", rival]]),
    };
  };

  it("gives the better of two most of the weight, the more the longer it was so", () => {
    const past = (n: number) => Array.from({ length: n }, (_, i) => origin(i, 300, 100));
    const weightAfter = (n: number) => improveForecast(origin(n, 300, 100), past(n)).pool?.weight;
    // Nothing of n origins, drawn to a half by eight: 4 / (n + 8).
    expect(weightAfter(4)).toBeCloseTo(4 / 12, 12);
    expect(weightAfter(20)).toBeCloseTo(4 / 28, 12);
  });

  it("mixes both where that scores better than either", () => {
    // Outcomes by turns where one and where the other expects them.
    const past = Array.from({ length: 40 }, (_, i) => origin(i, 300, i % 2 === 0 ? 100 : 300));
    const weight = improveForecast(origin(40, 300, 100), past).pool?.weight;
    expect(weight).toBeGreaterThan(0.4);
    expect(weight).toBeLessThan(0.6);
  });

  it("looks at no origin whose period is not over", () => {
    const now = origin(5, 300, 100);
    const overlapping = { ...origin(4, 300, 100), target: { start: 0, end: now.day + 1 } };
    const without = improveForecast(now, []);
    expect(improveForecast(now, [overlapping, overlapping, overlapping])).toEqual(without);
    expect(without.pool).toBeUndefined();
  });
});
