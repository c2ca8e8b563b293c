import { exp } from "./exp.ts";
import { stirlingError } from "./gamma.ts";
import { ln } from "./ln.ts";

const TWO_PI = 2 * Math.PI;

/**
 * x^a e^-x / gamma(a + 1): for a whole a, the probability that a Poisson count of mean x is a.
 *
 * Loader's saddle point form: the large terms of the logarithm, which would cancel, are gathered
 * in a deviance, so that the relative error stays near 1e-15 for an `a` of a million.
 *
 * @param a at least 0
 * @param x at least 0
 * @see Loader (2000), "Fast and accurate computation of binomial probabilities"
 */
export function poissonTerm(a: number, x: number): number {
  if (a === 0) return exp(-x);
  if (x === 0) return 0;
  return exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}

/**
 * a ln(a / m) + m - a, which is at least 0, without cancellation where a is near m.
 *
 * @param a greater than 0
 * @param m greater than 0
 */
export function deviance(a: number, m: number): number {
  const difference = a - m;
  if (Math.abs(difference) > 0.1 * (a + m)) return a * ln(a / m) - difference;
  // With v = (a - m) / (a + m), ln(a / m) = 2 (v + v³/3 + v⁵/5 + …).
  const v = difference / (a + m);
  const square = v * v;
  let power = 2 * a * v;
  let sum = difference * v;
  for (let odd = 3; odd < 40; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
