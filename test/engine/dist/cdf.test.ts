import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cdf, survival } from "../../../engine/dist/cdf.ts";
import type { Law } from "../../../engine/dist/law.ts";
import { quantile, quantileOfSurvival } from "../../../engine/dist/quantile.ts";
import { anyLaw, CONTINUOUS_LAWS, continuousLaw, probability } from "./laws.ts";

const RUNS = { seed: 1, numRuns: 500 };

describe("cdf and survival", () => {
  it("sum to 1", () => {
    fc.assert(
      fc.property(anyLaw, fc.double({ min: 0, max: 1e7, noNaN: true }), (law, x) => {
        expect(cdf(law, x) + survival(law, x)).toBeCloseTo(1, 13);
      }),
      RUNS,
    );
  });

  it("rise and fall with x", () => {
    fc.assert(
      fc.property(anyLaw, probability, probability, (law, p, r) => {
        const [low, high] = [quantile(law, Math.min(p, r)), quantile(law, Math.max(p, r))];
        expect(cdf(law, low)).toBeLessThanOrEqual(cdf(law, high) * (1 + 1e-13));
        expect(survival(law, low)).toBeGreaterThanOrEqual(survival(law, high) * (1 - 1e-13));
      }),
      RUNS,
    );
  });

  it("begin at 0 and end at 1", () => {
    for (const law of CONTINUOUS_LAWS) {
      expect([cdf(law, 0), cdf(law, -1), cdf(law, Infinity)]).toEqual([0, 0, 1]);
      expect([survival(law, 0), survival(law, Infinity)]).toEqual([1, 0]);
    }
  });

  it("count the values of an empirical law, ties too", () => {
    const law: Law = { family: "empirical", values: [1, 2, 2, 5] };
    expect([0.5, 1, 2, 3, 5].map((x) => cdf(law, x))).toEqual([0, 0.25, 0.75, 0.75, 1]);
  });

  it("step at a fixed value", () => {
    const law: Law = { family: "fixed", value: 3 };
    expect([2.9, 3, 3.1].map((x) => cdf(law, x))).toEqual([0, 1, 1]);
    expect([2.9, 3, 3.1].map((x) => survival(law, x))).toEqual([1, 0, 0]);
  });

  it("keep their digits where the other one rounds to 1", () => {
    // The exponential law: P(X > x) = e^-x, P(X <= x) = x for tiny x.
    const law: Law = { family: "weibull", shape: 1, scale: 1 };
    expect(survival(law, 100) / Math.exp(-100)).toBeCloseTo(1, 12);
    expect(cdf(law, 1e-20) / 1e-20).toBeCloseTo(1, 12);
  });
});

describe("quantile", () => {
  it("undoes the cdf", () => {
    fc.assert(
      fc.property(continuousLaw, probability, (law, p) => {
        const x = quantile(law, p);
        fc.pre(x > 1e-290);
        const upper = Math.min(p, 1 - p);
        expect(Math.abs(cdf(law, x) - p)).toBeLessThan(1e-11 * upper + 1e-15);
      }),
      RUNS,
    );
  });

  it("agrees with the quantile of the survival where both have digits", () => {
    fc.assert(
      fc.property(anyLaw, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (law, p) => {
        const x = quantile(law, p);
        fc.pre(x > 1e-290 && law.family !== "empirical");
        expect(quantileOfSurvival(law, 1 - p) / x).toBeCloseTo(1, 10);
      }),
      RUNS,
    );
  });

  it("undoes the survival down to 1e-300", () => {
    for (const law of CONTINUOUS_LAWS) {
      for (const q of [0.5, 1e-3, 1e-12, 1e-40, 1e-150, 1e-300]) {
        const back = survival(law, quantileOfSurvival(law, q));
        // One ulp of x moves the tail by |ln q| ulps, times the steepness of the law.
        expect(Math.abs(back / q - 1)).toBeLessThan(1e-11);
      }
    }
  });

  it("resamples an empirical law by values[floor(p n)]", () => {
    const law: Law = { family: "empirical", values: [1, 2, 5, 9] };
    expect([0, 0.24, 0.25, 0.5, 0.99, 1].map((p) => quantile(law, p))).toEqual([1, 1, 2, 5, 9, 9]);
    const upper = [1, 0.76, 0.75, 0.5, 1e-300, 0];
    expect(upper.map((q) => quantileOfSurvival(law, q))).toEqual([1, 1, 2, 5, 9, 9]);
  });

  it("gives closed forms", () => {
    const third = (law: Law) => quantile(law, 1 / 3);
    expect(third({ family: "weibull", shape: 2, scale: 3 })).toBeCloseTo(
      3 * Math.sqrt(Math.log(1.5)),
      14,
    );
    expect(third({ family: "loglogistic", shape: 2, scale: 3 })).toBeCloseTo(3 / Math.SQRT2, 14);
    expect(third({ family: "gamma", shape: 1, scale: 3 })).toBeCloseTo(3 * Math.log(1.5), 14);
    expect(third({ family: "fixed", value: 7 })).toBe(7);
  });
});
