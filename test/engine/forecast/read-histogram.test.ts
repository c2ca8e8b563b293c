import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Levels,
  levelsOf,
  lowerMean,
  quantileError,
  quantileOfLevels,
} from "../../../engine/forecast/read-histogram.ts";
import { drawWord, uniformOf } from "../../../engine/random/draw-word.ts";
import { binCount, countIn } from "../../../engine/simulate/bins.ts";
import {
  countValues,
  type Histogram,
  makeHistogram,
  settle,
} from "../../../engine/simulate/histogram.ts";
import o08 from "../../oracles/O08.json" with { type: "json" };
import { describeSample, expectNear } from "../../support/statistics.ts";

function histogramOf(values: readonly number[]): Histogram {
  const histogram = makeHistogram();
  countValues(histogram, Float64Array.from(values), 0, values.length);
  return settle(histogram);
}

function levels(values: readonly number[]): Levels {
  return levelsOf(histogramOf(values));
}

/** Small numbers have a bin each, so that these are exact. */
const smallValues = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 80 });
const level = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);

/** Every outcome of oracle O08, in thousands, as often among 10^8 futures as it is likely. */
function futuresOfO08(): { found: Levels; n: number } {
  const n = 1e8;
  const opportunities = o08.inputs.deals_size_p;
  const outcomes = new Map<number, number>();
  for (let won = 0; won < 2 ** opportunities.length; won++) {
    let [booked, share] = [0, 1];
    opportunities.forEach(([size, p], i) => {
      const isWon = (won >> i) & 1;
      booked += isWon ? size / 1000 : 0;
      share *= isWon ? p : 1 - p;
    });
    outcomes.set(booked, (outcomes.get(booked) ?? 0) + share * n);
  }
  const values = [...outcomes.keys()].filter((booked) => booked > 0);
  const histogram = histogramOf(values);
  histogram.zeros = outcomes.get(0) ?? 0;
  for (let at = 0; at < binCount(histogram); at++) {
    if (countIn(histogram, at) === 0) continue;
    const value = values.find((v) => histogramOf([v]).first === histogram.first + at) ?? 0;
    histogram.counts[at] = Math.round(outcomes.get(value) ?? 0);
    histogram.rests[at] *= countIn(histogram, at);
  }
  return { found: levelsOf(histogram), n };
}

describe("quantileOfLevels", () => {
  it("is the least value v with share(values ≤ v) at least p", () => {
    const values = [3, 1, 2, 2, 10];
    const found = [0.1, 0.2, 0.21, 0.6, 0.61, 0.8, 0.81, 1].map((p) =>
      quantileOfLevels(levels(values), values.length, p),
    );
    expect(found).toEqual([1, 1, 2, 2, 3, 3, 10, 10]);
  });

  it("is that on any values", () => {
    fc.assert(
      fc.property(smallValues, level, (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        const n = values.length;
        const least = sorted.find((v) => sorted.filter((x) => x <= v).length >= p * n - 1e-9);
        expect(quantileOfLevels(levels(values), n, p)).toBe(least);
      }),
    );
  });

  it("counts zeros as values", () => {
    const found = [0.5, 0.75, 0.76].map((p) => quantileOfLevels(levels([0, 0, 0, 7]), 4, p));
    expect(found).toEqual([0, 0, 7]);
  });

  it("is within 0.1 % of the value of its rank, however large", () => {
    const large = fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 1 });
    fc.assert(
      fc.property(large, level, (values, p) => {
        const sorted = values.map((v) => v * 4096).sort((a, b) => a - b);
        const exact = sorted[Math.ceil(p * values.length - 1e-9) - 1];
        const found = quantileOfLevels(levels(sorted), values.length, p);
        expect(Math.abs(found / exact - 1)).toBeLessThan(0.001);
      }),
    );
  });

  it("finds the quantiles of oracle O08", () => {
    const { found: all, n } = futuresOfO08();
    const { q10, q20, median, q90 } = o08.expected;
    const found = [0.1, 0.2, 0.5, 0.9].map((p) => 1000 * quantileOfLevels(all, n, p));
    expect(found).toEqual([q10, q20, median, q90]);
  });
});

describe("lowerMean", () => {
  it("splits the atom at the edge", () => {
    // Of ten values the worst 30 % are three, one of the two fours among them: (1 + 2 + 4) / 3.
    const values = [1, 2, 4, 4, 5, 6, 7, 8, 9, 10];
    expect(lowerMean(levels(values), 10, 0.3).mean).toBeCloseTo(7 / 3, 14);
    // Of ten values the worst 25 % are two and a half: (1 + 2 + 4 / 2) / 2.5.
    expect(lowerMean(levels(values), 10, 0.25).mean).toBeCloseTo(2, 14);
  });

  it("is 0 where the worst futures book nothing", () => {
    expect(lowerMean(levels([0, 0, 5, 9]), 4, 0.5)).toEqual({ mean: 0, standardError: 0 });
  });

  it("finds the mean of the worst fifth of oracle O08", () => {
    const { found: all, n } = futuresOfO08();
    const found = 1000 * lowerMean(all, n, 0.2).mean;
    expect(found / o08.expected.mean_worst_20pct).toBeCloseTo(1, 6);
  });
});

describe("the errors of quantiles and of lower means", () => {
  const N = 2000;
  const SEEDS = 300;
  /** Uniform numbers up to a million: quantile p has true error 10^6 √(p (1 - p) / n). */
  const runs = Array.from({ length: SEEDS }, (_, seed) =>
    levels(
      Array.from({ length: N }, (_, i) => {
        const entity = { entity0: i * 128, entity1: 7 };
        return Math.floor(1e6 * uniformOf(drawWord({ key0: seed, key1: seed * 31 }, entity, 3)));
      }),
    ),
  );

  it.each([0.05, 0.1, 0.5, 0.9])("say how far quantile %d is off from run to run", (p) => {
    const quantiles = describeSample(runs.map((run) => quantileOfLevels(run, N, p)));
    const said = describeSample(runs.map((run) => quantileError(run, N, p)));
    expectNear(quantiles.mean, p * 1e6, quantiles.meanError + 500);
    const truth = 1e6 * Math.sqrt((p * (1 - p)) / N);
    expect(Math.sqrt(quantiles.variance) / truth).toBeGreaterThan(0.8);
    expect(Math.sqrt(quantiles.variance) / truth).toBeLessThan(1.25);
    expect(said.mean / truth).toBeGreaterThan(0.85);
    expect(said.mean / truth).toBeLessThan(1.15);
  });

  it.each([0.05, 0.1])("say how far the mean of the worst share %d is off", (p) => {
    const means = describeSample(runs.map((run) => lowerMean(run, N, p).mean));
    const said = describeSample(runs.map((run) => lowerMean(run, N, p).standardError));
    expectNear(means.mean, (p / 2) * 1e6, means.meanError + 250);
    expect(said.mean / Math.sqrt(means.variance)).toBeGreaterThan(0.8);
    expect(said.mean / Math.sqrt(means.variance)).toBeLessThan(1.25);
  });
});
