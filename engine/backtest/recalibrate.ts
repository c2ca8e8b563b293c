import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import { quantileOf } from "./ensemble.ts";

/** How sure one is beforehand that spreads are right: the sd of ln κ. */
const PRIOR_SD = 0.25;
/** A PIT of a few hundred draws cannot tell further out than this. */
const EDGE = 1e-3;
const STEPS = 60;

/**
 * By how much a forecaster's spread should have been multiplied: the most likely κ, given where
 * past outcomes lay and that ln κ ~ N(0, 0.25²) beforehand.
 *
 * @param pits of past outcomes
 */
export function spreadFactor(pits: readonly number[]): number {
  const squares = pits.reduce((sum, pit) => {
    const z = normalQuantile(Math.max(EDGE, Math.min(1 - EDGE, pit)));
    return sum + z * z;
  }, 0);
  // The slope in ln κ of the log posterior falls throughout: its root is found by halving.
  const slope = (log: number) =>
    squares * exp(-2 * log) - pits.length - log / (PRIOR_SD * PRIOR_SD);
  let low = -3;
  let high = 3;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return exp((low + high) / 2);
}

/** A forecast with its spread about the median multiplied, on the logarithmic scale. */
export function widen(sorted: ArrayLike<number>, factor: number): Float64Array {
  const median = quantileOf(sorted, 0.5);
  return Float64Array.from(sorted, (draw) => {
    if (!(draw > 0 && median > 0)) return draw;
    return median * exp(factor * ln(draw / median));
  });
}
