import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaRegularized } from "../../../engine/numeric/incomplete-beta.ts";
import { gammaP, gammaQ } from "../../../engine/numeric/incomplete-gamma.ts";
import { betaQuantile } from "../../../engine/numeric/inverse-incomplete-beta.ts";
import { gammaPInverse, gammaQInverse } from "../../../engine/numeric/inverse-incomplete-gamma.ts";

const logUniform = (low: number, high: number) =>
  fc
    .double({ min: Math.log(low), max: Math.log(high), noNaN: true })
    .map((x) => Math.min(high, Math.max(low, Math.exp(x))));

const shape = logUniform(0.05, 1e4);
const tail = logUniform(1e-15, 0.999);
const RUNS = { seed: 1, numRuns: 300 };

describe("gammaPInverse and gammaQInverse", () => {
  it("undo gammaP", () => {
    fc.assert(
      fc.property(tail, shape, (p, a) => {
        const x = gammaPInverse(p, a);
        // A shape far below 1 can put the quantile below the smallest double.
        fc.pre(x > 1e-300);
        expect(Math.abs(gammaP(a, x) / p - 1)).toBeLessThan(1e-12 + 1e-15 * a);
      }),
      RUNS,
    );
  });

  it("undo gammaQ far into the upper tail", () => {
    fc.assert(
      fc.property(logUniform(1e-290, 0.999), shape, (q, a) => {
        const x = gammaQInverse(q, a);
        fc.pre(x > 1e-300);
        // One ulp of x moves ln Q by up to x ulps, where the tail falls like e^-x.
        expect(Math.abs(gammaQ(a, x) / q - 1)).toBeLessThan(1e-12 + 1e-15 * (a + x));
      }),
      RUNS,
    );
  });

  it("give the closed forms of the exponential law", () => {
    for (const p of [1e-10, 0.01, 0.5, 0.99]) {
      expect(gammaPInverse(p, 1) / -Math.log1p(-p)).toBeCloseTo(1, 13);
      expect(gammaQInverse(p, 1) / -Math.log(p)).toBeCloseTo(1, 13);
    }
    expect([gammaPInverse(0, 2), gammaPInverse(1, 2)]).toEqual([0, Infinity]);
    expect([gammaQInverse(0, 2), gammaQInverse(1, 2)]).toEqual([Infinity, 0]);
  });
});

describe("betaQuantile", () => {
  it("undoes betaRegularized", () => {
    fc.assert(
      fc.property(tail, logUniform(0.1, 1e3), logUniform(0.1, 1e3), (p, a, b) => {
        const x = betaQuantile(p, { a, b });
        // Next to 1, doubles are too coarse for a law that piles up there.
        fc.pre(x > 1e-300 && x < 1 - 1e-6);
        expect(Math.abs(betaRegularized(x, { a, b }) - p)).toBeLessThan(1e-10 * p);
      }),
      RUNS,
    );
  });

  it("gives the closed form of the arcsine law, I(x; 1/2, 1/2) = 2 / pi asin sqrt x", () => {
    for (const p of [1e-6, 0.1, 0.5, 0.9]) {
      const expected = Math.sin((Math.PI * p) / 2) ** 2;
      expect(betaQuantile(p, { a: 0.5, b: 0.5 }) / expected).toBeCloseTo(1, 12);
    }
  });
});
