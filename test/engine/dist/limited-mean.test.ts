import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { survival } from "../../../engine/dist/cdf.ts";
import type { Law } from "../../../engine/dist/law.ts";
import { limitedMean } from "../../../engine/dist/limited-mean.ts";
import { mean } from "../../../engine/dist/moments.ts";
import { partialMean, partialMeanAbove } from "../../../engine/dist/partial-mean.ts";
import { quantile, quantileOfSurvival } from "../../../engine/dist/quantile.ts";
import { gaussLegendre } from "../../../engine/numeric/gauss-legendre.ts";
import { anyLaw, CONTINUOUS_LAWS, continuousLaw, probability } from "./laws.ts";

const RUNS = { seed: 1, numRuns: 400 };
const RULE = gaussLegendre(10);

/** The integral of the survival over [from, to], so short that ten points give all digits. */
function integralOfSurvival(law: Law, from: number, to: number): number {
  const half = (to - from) / 2;
  const at = (node: number) => survival(law, from + half * (1 + node));
  return half * RULE.nodes.reduce((sum, node, i) => sum + RULE.weights[i] * at(node), 0);
}

describe("limitedMean", () => {
  it("grows by the integral of the survival", () => {
    fc.assert(
      fc.property(continuousLaw, probability, (law, p) => {
        const from = quantile(law, p);
        fc.pre(from > 1e-290);
        const to = from * 1.02;
        const growth = limitedMean(law, to) - limitedMean(law, from);
        const rounding = 1e-12 * limitedMean(law, to);
        expect(Math.abs(growth - integralOfSurvival(law, from, to))).toBeLessThan(rounding);
      }),
      RUNS,
    );
  });

  it("is x where nothing is below x, and the mean where nothing is above", () => {
    for (const law of CONTINUOUS_LAWS) {
      const low = quantile(law, 1e-16);
      expect(limitedMean(law, low) / low).toBeCloseTo(1, 14);
      const high = quantileOfSurvival(law, 1e-40);
      expect(limitedMean(law, high) / mean(law)).toBeCloseTo(1, 12);
    }
    const [law] = CONTINUOUS_LAWS;
    expect([limitedMean(law, 0), limitedMean(law, Infinity)]).toEqual([0, mean(law)]);
  });

  it("gives closed forms", () => {
    expect(limitedMean({ family: "weibull", shape: 1, scale: 2 }, 3)).toBeCloseTo(
      2 * (1 - Math.exp(-1.5)),
      14,
    );
    expect(limitedMean({ family: "loglogistic", shape: 1, scale: 2 }, 6)).toBeCloseTo(
      2 * Math.log(4),
      14,
    );
    expect(limitedMean({ family: "loglogistic", shape: 2, scale: 2 }, 6)).toBeCloseTo(
      2 * Math.atan(3),
      14,
    );
    expect(limitedMean({ family: "empirical", values: [1, 2, 6] }, 3)).toBe(2);
    expect(limitedMean({ family: "fixed", value: 5 }, 3)).toBe(3);
    expect(limitedMean({ family: "fixed", value: 5 }, 8)).toBe(5);
  });

  it("is finite and rising where the mean is infinite", () => {
    const law: Law = { family: "loglogistic", shape: 0.5, scale: 1 };
    // The integral of 1 / (1 + sqrt t) is 2 (sqrt x - ln(1 + sqrt x)).
    for (const x of [0.01, 1, 100, 1e8, 1e12]) {
      const expected = 2 * (Math.sqrt(x) - Math.log1p(Math.sqrt(x)));
      expect(limitedMean(law, x) / expected).toBeCloseTo(1, 11);
    }
  });
});

describe("partialMean and partialMeanAbove", () => {
  it("sum to the mean", () => {
    fc.assert(
      fc.property(anyLaw, probability, (law, p) => {
        fc.pre(mean(law) < Infinity);
        const x = quantile(law, p);
        expect((partialMean(law, x) + partialMeanAbove(law, x)) / mean(law)).toBeCloseTo(1, 12);
      }),
      RUNS,
    );
  });

  it("is the limited mean without its cap", () => {
    fc.assert(
      fc.property(anyLaw, probability, (law, p) => {
        // Next to shape 1, the mean of a log-logistic law is mostly far tail, and digits are lost.
        fc.pre(law.family !== "loglogistic" || law.shape > 1.1);
        const x = quantile(law, p);
        fc.pre(x > 1e-290);
        const whole = partialMean(law, x) + x * survival(law, x);
        expect(whole / limitedMean(law, x)).toBeCloseTo(1, 11);
      }),
      RUNS,
    );
  });

  it("refuses a law without a mean", () => {
    const law: Law = { family: "loglogistic", shape: 1, scale: 2 };
    expect(() => partialMean(law, 3)).toThrow(RangeError);
  });
});
