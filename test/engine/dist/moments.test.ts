import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Law } from "../../../engine/dist/law.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { mean, secondMoment, variance } from "../../../engine/dist/moments.ts";
import { partialMeanAbove } from "../../../engine/dist/partial-mean.ts";
import { quantile } from "../../../engine/dist/quantile.ts";
import oracle from "../../oracles/O01.json" with { type: "json" };
import { anyLaw } from "./laws.ts";

describe("mean, secondMoment and variance", () => {
  it("give closed forms", () => {
    const weibull: Law = { family: "weibull", shape: 2, scale: 3 };
    expect(mean(weibull)).toBeCloseTo((3 * Math.sqrt(Math.PI)) / 2, 14);
    expect(secondMoment(weibull)).toBeCloseTo(9, 13);
    const gamma: Law = { family: "gamma", shape: 4, scale: 2 };
    expect([mean(gamma), variance(gamma)]).toEqual([8, 16]);
    // pi / 4 over its sine, and pi / 2 over its sine.
    const loglogistic: Law = { family: "loglogistic", shape: 4, scale: 1 };
    expect(mean(loglogistic)).toBeCloseTo((Math.PI / 4) * Math.SQRT2, 14);
    expect(secondMoment(loglogistic)).toBeCloseTo(Math.PI / 2, 14);
    const empirical: Law = { family: "empirical", values: [1, 2, 6] };
    expect([mean(empirical), secondMoment(empirical)]).toEqual([3, 41 / 3]);
    expect(variance(empirical)).toBeCloseTo(14 / 3, 14);
    expect([mean({ family: "fixed", value: 5 }), variance({ family: "fixed", value: 5 })]).toEqual([
      5, 0,
    ]);
  });

  it("are infinite where a log-logistic law has none", () => {
    expect(mean({ family: "loglogistic", shape: 1, scale: 2 })).toBe(Infinity);
    expect(secondMoment({ family: "loglogistic", shape: 2, scale: 2 })).toBe(Infinity);
    expect(variance({ family: "loglogistic", shape: 0.5, scale: 2 })).toBe(Infinity);
  });

  it("belong together: E[X²] = Var X + E[X]²", () => {
    fc.assert(
      fc.property(anyLaw, (law) => {
        fc.pre(secondMoment(law) < Infinity);
        expect((variance(law) + mean(law) ** 2) / secondMoment(law)).toBeCloseTo(1, 12);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("a lognormal of mean 50,000 and cv 1, against oracle O01", () => {
  const law = makeLaw(oracle.inputs);
  const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);
  const { expected } = oracle;

  it("has the oracle's parameters", () => {
    expect(law.family).toBe("lognormal");
    if (law.family !== "lognormal") return;
    expect(relative(law.mu, expected.mu)).toBeLessThan(1e-12);
    expect(relative(law.sigma, expected.sigma)).toBeLessThan(1e-12);
  });

  it("has the oracle's quantiles", () => {
    expect(relative(quantile(law, 0.5), expected.median)).toBeLessThan(1e-12);
    expect(relative(quantile(law, 0.1), expected.q10)).toBeLessThan(1e-12);
    expect(relative(quantile(law, 0.9), expected.q90)).toBeLessThan(1e-12);
    expect(relative(quantile(law, 0.99), expected.q99)).toBeLessThan(1e-12);
  });

  it("has the oracle's moments, and a third of its value in the top decile", () => {
    expect(relative(mean(law), oracle.inputs.mean)).toBeLessThan(1e-12);
    expect(relative(secondMoment(law), expected.EX2)).toBeLessThan(1e-12);
    const share = partialMeanAbove(law, quantile(law, 0.9)) / mean(law);
    expect(relative(share, expected.share_of_value_in_top_decile)).toBeLessThan(1e-12);
  });
});
