import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Distribution, distributionSchema } from "../../../engine/dist/distribution.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { mean, variance } from "../../../engine/dist/moments.ts";
import { quantile } from "../../../engine/dist/quantile.ts";

const FAMILIES = ["lognormal", "weibull", "gamma", "loglogistic"] as const;

const GOOD: readonly Distribution[] = [
  { median: 75, sigma: 0.6 },
  { mean: 50_000, cv: 1 },
  { family: "weibull", shape: 2, scale: 30 },
  { values: [3, 1, 2] },
  { family: "empirical", values: [5] },
  { family: "piecewise", edges: [0, 7, 30], weights: [2, 1] },
  { fixed: 12_000 },
  ...FAMILIES.map((family) => ({ family, median: 75, sigma: 0.6 })),
  ...FAMILIES.map((family) => ({ family, mean: 75, cv: 0.5 })),
];

const messageFor = (input: unknown) =>
  distributionSchema.safeParse(input).error?.issues.map(({ message }) => message);

describe("distributionSchema", () => {
  it.each(GOOD)("accepts %j as it stands", (distribution) => {
    expect(distributionSchema.parse(distribution)).toEqual(distribution);
  });

  it.each([
    [{}, `give "median" and "sigma", "mean" and "cv", "values", or "fixed"`],
    [7, /^a distribution is an object: give "median"/],
    [{ median: 75 }, `"sigma" must be a number from 0 to 10`],
    [{ median: -1, sigma: 1 }, `"median" must be a number above 0, at most 1e12`],
    [{ mean: 1e300, cv: 1 }, `"mean" must be a number above 0, at most 1e12`],
    [{ mean: Number.NaN, cv: 1 }, `"mean" must be a number above 0, at most 1e12`],
    [{ median: "75", sigma: 1 }, `"median" must be a number above 0, at most 1e12`],
    [{ values: [] }, `"values" must hold at least one number`],
    [{ values: [1, 0] }, `"values" must be a number above 0, at most 1e12`],
    [{ fixed: 1, sigma: 2 }, /"sigma"/],
    [{ shape: 1, scale: 2 }, /^"shape" and "scale" need a "family"/],
    [{ family: "cauchy", median: 1, sigma: 1 }, /^"family" must be "lognormal", "weibull"/],
    [
      { family: "gamma", mean: 1, cv: 0.001 },
      `"cv" of 0.001 is too small for a gamma distribution`,
    ],
    [{ family: "gamma", mean: 1, cv: 900 }, `"cv" of 900 is too large for a gamma distribution`],
  ])("answers %j with one sentence", (input, message) => {
    const messages = messageFor(input);
    expect(messages).toHaveLength(1);
    expect(messages?.[0]).toMatch(message);
  });

  it("becomes a JSON Schema that agrees with it", () => {
    const validate = new Ajv2020().compile(z.toJSONSchema(distributionSchema, { io: "input" }));
    for (const distribution of GOOD) expect(validate(distribution)).toBe(true);
    for (const bad of [{}, { median: 75 }, { median: -1, sigma: 1 }, { fixed: 1, mean: 2 }]) {
      expect(validate(bad)).toBe(false);
    }
  });
});

describe("makeLaw", () => {
  it.each(FAMILIES)("gives a %s law the median and the sigma asked for", (family) => {
    const law = makeLaw({ family, median: 75, sigma: 0.6 });
    expect(law.family).toBe(family);
    expect(quantile(law, 0.5) / 75).toBeCloseTo(1, 13);
    // The variance of ln X is the integral of its squared quantile, here by 20,000 midpoints.
    const n = 20_000;
    const logs = Array.from({ length: n }, (_, i) => Math.log(quantile(law, (i + 0.5) / n)));
    const centre = logs.reduce((sum, x) => sum + x, 0) / n;
    const square = logs.reduce((sum, x) => sum + (x - centre) ** 2, 0) / n;
    expect(Math.sqrt(square)).toBeCloseTo(0.6, 3);
  });

  it.each(FAMILIES)("gives a %s law the mean and the cv asked for", (family) => {
    for (const cv of [0.05, 0.5, 1, 3]) {
      const law = makeLaw({ family, mean: 75, cv });
      expect(mean(law) / 75).toBeCloseTo(1, 12);
      expect(Math.sqrt(variance(law)) / 75 / cv).toBeCloseTo(1, 10);
    }
  });

  it("takes no spread for a constant", () => {
    expect(makeLaw({ median: 75, sigma: 0 })).toEqual({ family: "fixed", value: 75 });
    expect(makeLaw({ family: "gamma", mean: 75, cv: 0 })).toEqual({ family: "fixed", value: 75 });
    expect(makeLaw({ mean: 75, cv: 1e-200 })).toEqual({ family: "fixed", value: 75 });
  });

  it("sorts values and leaves the input alone", () => {
    const values = [3, 1, 2];
    expect(makeLaw({ values })).toEqual({ family: "empirical", values: [1, 2, 3] });
    expect(values).toEqual([3, 1, 2]);
  });
});
