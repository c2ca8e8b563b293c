import { describe, expect, it } from "vitest";
import { exp } from "../../../engine/numeric/exp.ts";
import { digamma, lgamma, trigamma } from "../../../engine/numeric/gamma.ts";
import { betaRegularized } from "../../../engine/numeric/incomplete-beta.ts";
import { gammaP, gammaQ } from "../../../engine/numeric/incomplete-gamma.ts";
import { betaQuantile } from "../../../engine/numeric/inverse-incomplete-beta.ts";
import { gammaPInverse } from "../../../engine/numeric/inverse-incomplete-gamma.ts";
import { ln } from "../../../engine/numeric/ln.ts";
import { logNormalCdf, normalCdf, normalQuantile } from "../../../engine/numeric/normal.ts";
import oracle from "../../oracles/O32.json" with { type: "json" };

const TOLERANCE = 1e-12;
const TOLERANCE_OF_INVERSES = 1e-10;

/** The oracle's names for our functions; its entries read like "IInv(0.05;2,6)". */
const FUNCTIONS: Record<string, (...x: number[]) => number> = {
  Phi: normalCdf,
  logPhi: logNormalCdf,
  PhiInv: normalQuantile,
  lgamma,
  digamma,
  trigamma,
  P: gammaP,
  Q: gammaQ,
  I: (x, a, b) => betaRegularized(x, { a, b }),
  IInv: (p, a, b) => betaQuantile(p, { a, b }),
  GammaInv: gammaPInverse,
};

const entries = Object.entries(oracle.expected);
const calls = entries.filter(([name]) => /^\w+\([-\d.e;,]+\)$/.test(name));

describe("numeric, against oracle O32", () => {
  it.each(calls)("gives %s = %d", (name, expected) => {
    const [, called, list] = /^(\w+)\((.*)\)$/.exec(name) ?? [];
    const actual = FUNCTIONS[called](...list.split(/[;,]/).map(Number));
    const tolerance = called.endsWith("Inv") ? TOLERANCE_OF_INVERSES : TOLERANCE;
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * (Math.abs(expected) || 1));
  });

  // T ~ lognormal(ln 75, 0.6), a = (ln 120 - ln 75) / 0.6 the standardised truncation point.
  const a = (ln(120) - ln(75)) / 0.6;

  it("gives the mean of a lognormal above 120, a ratio of normal tails", () => {
    const expected = oracle.expected["mills_trunc_lognormal_mean: E[T|T>120], T~LN(ln75,.6)"];
    const actual = (75 * exp(0.18) * normalCdf(0.6 - a)) / normalCdf(-a);
    expect(Math.abs(actual / expected - 1)).toBeLessThan(TOLERANCE);
  });

  it("gives the mean logarithm of a lognormal above 120, by the Mills ratio", () => {
    const expected = oracle.expected["E[lnT|T>120], T~LN(ln75,.6)"];
    const density = exp(-0.5 * a * a) / Math.sqrt(2 * Math.PI);
    const actual = ln(75) + (0.6 * density) / normalCdf(-a);
    expect(Math.abs(actual / expected - 1)).toBeLessThan(TOLERANCE);
  });

  it("reads every entry of the oracle", () => {
    expect(calls.length + 2).toBe(entries.length);
  });
});
