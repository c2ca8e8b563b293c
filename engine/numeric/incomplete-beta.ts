import { exp } from "./exp.ts";
import { lgamma, stirlingError } from "./gamma.ts";
import { deviance } from "./poisson-term.ts";

const EPSILON = 2 ** -53;
const TERMS_MAX = 100_000;
const TINY = 1e-300;

export interface BetaShape {
  /** Both greater than 0. */
  readonly a: number;
  readonly b: number;
}

/**
 * I(x; a, b): the probability that a beta variable is at most x, to 1e-13 relative.
 *
 * @param x in [0, 1]
 * @param complement 1 - x, to be given where x is so near 1 that subtracting loses digits
 * @see DLMF 8.17.22 (continued fraction), https://dlmf.nist.gov/8.17
 */
export function betaRegularized(x: number, { a, b }: BetaShape, complement = 1 - x): number {
  if (!(x > 0)) return 0;
  if (!(complement > 0)) return 1;
  // The fraction converges quickly below the mean; above it, the other tail is computed.
  if (x * (a + b + 2) <= a + 1) return lowerTail(x, complement, a, b);
  return 1 - lowerTail(complement, x, b, a);
}

/**
 * x^a (1 - x)^b / B(a, b), by Loader's saddle point form as in poissonTerm.
 *
 * @param x in (0, 1)
 */
export function betaTerm(x: number, { a, b }: BetaShape, complement = 1 - x): number {
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const fit = deviance(a, n * x) + deviance(b, n * complement);
  return exp(error - fit) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** ln of the beta function. */
export function lnBeta(a: number, b: number): number {
  return lgamma(a) + lgamma(b) - lgamma(a + b);
}

function lowerTail(x: number, complement: number, a: number, b: number): number {
  const factor = betaTerm(x, { a, b }, complement) / a;
  if (factor === 0) return 0;
  return Math.min(1, factor * fraction(x, a, b));
}

/** Lentz's algorithm for 1 / (1 + d1 / (1 + d2 / (1 + …))), two coefficients a step. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < TERMS_MAX; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonzero(1 + even * d);
    c = nonzero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonzero(1 + odd * d);
    c = nonzero(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < EPSILON * 2) break;
  }
  return value;
}

function nonzero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
