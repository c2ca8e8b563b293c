import { exp } from "./exp.ts";
import { lgamma } from "./gamma.ts";
import { gammaP, gammaQ } from "./incomplete-gamma.ts";
import { ln } from "./ln.ts";
import { monotoneRoot } from "./monotone-root.ts";
import { normalQuantile } from "./normal.ts";
import { poissonTerm } from "./poisson-term.ts";

/** ln of the smallest and the largest positive double: x is sought between. */
const LN_LOW = -744;
const LN_HIGH = 709;

/**
 * The x with P(shape, x) = p: the quantile of a gamma law of scale 1, to about 1e-14 relative
 * (0 where it underflows).
 *
 * @param p in [0, 1]
 * @param shape greater than 0
 */
export function gammaPInverse(p: number, shape: number): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return Infinity;
  // The root is sought for the smaller of the two tails, where the digits are.
  if (p > 0.5) return solve(1 - p, shape, normalQuantile(p), true);
  return solve(p, shape, normalQuantile(p), false);
}

/**
 * The x with Q(shape, x) = q: for the upper tail, where 1 - q would round to 1.
 *
 * @param q in [0, 1]
 * @param shape greater than 0
 */
export function gammaQInverse(q: number, shape: number): number {
  if (!(q > 0)) return Infinity;
  if (q >= 1) return 0;
  if (q > 0.5) return solve(1 - q, shape, -normalQuantile(q), false);
  return solve(q, shape, -normalQuantile(q), true);
}

/** Newton's method for ln of the tail in ln x, where the curve is nearly straight. */
function solve(tail: number, shape: number, z: number, isUpper: boolean): number {
  const lnTail = ln(tail);
  // Below this, P(shape, x) = x^shape / gamma(shape + 1) to the last digit.
  const lnPower = (lnTail + lgamma(shape + 1)) / shape;
  if (!isUpper && lnPower < -40) return exp(lnPower);
  const at = (lnX: number) => {
    const x = exp(lnX);
    const density = shape * poissonTerm(shape, x);
    const mass = isUpper ? gammaQ(shape, x) : gammaP(shape, x);
    const value = ln(mass) - lnTail;
    return isUpper ? { value: -value, slope: density / mass } : { value, slope: density / mass };
  };
  const start = lnGuess(shape, z, lnPower, isUpper);
  return exp(monotoneRoot({ at, start, low: LN_LOW, high: LN_HIGH }));
}

/** Wilson and Hilferty's cube root, and the leading power of x where that fails. */
function lnGuess(shape: number, z: number, lnPower: number, isUpper: boolean): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + z * Math.sqrt(ninth);
  const isPowerBetter = !isUpper && lnPower < ln(shape + 1) - 2;
  if (root > 0.3 && !isPowerBetter) return ln(shape) + 3 * ln(root);
  return Math.max(LN_LOW + 1, Math.min(lnPower, ln(shape + 1)));
}
