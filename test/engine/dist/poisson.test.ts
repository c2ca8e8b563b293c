import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonCdf, poissonPmf, poissonQuantile } from "../../../engine/dist/poisson.ts";
import { probability } from "./laws.ts";

const RUNS = { seed: 1, numRuns: 500 };
const meanCount = fc.oneof(
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.double({ min: 20, max: 2000, noNaN: true }),
  fc.double({ min: 2000, max: 1e6, noNaN: true }),
);

describe("poissonQuantile", () => {
  it("is the smallest count whose cdf reaches p", () => {
    fc.assert(
      fc.property(probability, meanCount, (p, mean) => {
        const count = poissonQuantile(p, mean);
        expect(poissonCdf(count, mean)).toBeGreaterThan(p - 1e-12);
        expect(poissonCdf(count - 1, mean)).toBeLessThan(p + 1e-12);
      }),
      RUNS,
    );
  });

  it("steps where the cdf does: mean ln 2, P(0) = 1/2, P(N <= 1) = (1 + ln 2) / 2", () => {
    const one = (1 + Math.LN2) / 2;
    const around = [0, 0.499, 0.501, one - 1e-9, one + 1e-9];
    expect(around.map((p) => poissonQuantile(p, Math.LN2))).toEqual([0, 0, 1, 1, 2]);
  });

  it("rises with p and with the mean", () => {
    fc.assert(
      fc.property(probability, probability, meanCount, meanCount, (p, r, m, n) => {
        const low = poissonQuantile(Math.min(p, r), Math.min(m, n));
        expect(low).toBeLessThanOrEqual(poissonQuantile(Math.max(p, r), Math.min(m, n)));
        expect(low).toBeLessThanOrEqual(poissonQuantile(Math.min(p, r), Math.max(m, n)));
      }),
      RUNS,
    );
  });

  it("rises with the mean across the change of method at 150", () => {
    for (let p = 2 ** -32; p < 1; p += 0.0101) {
      let previous = 0;
      for (let mean = 140; mean < 160; mean += 0.5) {
        const count = poissonQuantile(p, mean);
        expect(count).toBeGreaterThanOrEqual(previous);
        previous = count;
      }
    }
  });

  it("has mean and variance of a Poisson law, over equally spaced p", () => {
    const n = 100_000;
    for (const mean of [0.3, 7, 120, 800]) {
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < n; i++) {
        const count = poissonQuantile((i + 0.5) / n, mean);
        sum += count;
        squares += (count - mean) ** 2;
      }
      // The grid errs by about one step of the count, 1 / n, times the few sd that it spans.
      expect(Math.abs(sum / n - mean)).toBeLessThan(1e-4 * (1 + Math.sqrt(mean)));
      expect(Math.abs(squares / n / mean - 1)).toBeLessThan(1e-3);
    }
  });

  it("knows the ends", () => {
    expect([poissonQuantile(0, 5), poissonQuantile(0.9, 0), poissonQuantile(1, 5)]).toEqual([
      0,
      0,
      Infinity,
    ]);
    expect(poissonQuantile(1 - 2 ** -53, 5)).toBeLessThan(60);
  });

  it.each([-1, Number.NaN, 1e300])("refuses mean %s", (mean) => {
    expect(() => poissonQuantile(0.5, mean)).toThrow(RangeError);
  });
});

describe("poissonPmf", () => {
  it("gives e^-m m^k / k!", () => {
    expect(poissonPmf(0, 2)).toBeCloseTo(Math.exp(-2), 15);
    expect(poissonPmf(3, 2)).toBeCloseTo((Math.exp(-2) * 8) / 6, 15);
    expect([poissonPmf(0, 0), poissonPmf(2, 0)]).toEqual([1, 0]);
  });

  it("adds up to the cdf", () => {
    let sum = 0;
    for (let count = 0; count < 60; count++) {
      sum += poissonPmf(count, 20);
      expect(poissonCdf(count, 20)).toBeCloseTo(sum, 13);
    }
  });
});
