import { poissonTerm } from "./poisson-term.ts";

/** Enough for any shape up to 1e8; each loop ends when a term no longer counts. */
const TERMS_MAX = 100_000;

const EPSILON = 2 ** -53;

/** Keeps a denominator of the continued fraction from being 0 (Lentz). */
const TINY = 1e-300;

/**
 * P(a, x): the probability that a gamma variable of the given shape and scale 1 is at most x, to
 * 1e-13 relative.
 *
 * @param shape a, greater than 0
 * @param x at least 0
 * @see DLMF 8.11.4 (series), 8.9.2 (continued fraction), https://dlmf.nist.gov/8
 */
export function gammaP(shape: number, x: number): number {
  if (!(x > 0)) return 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/** Q(a, x) = 1 - P(a, x), accurate where it is small. Arguments as for gammaP. */
export function gammaQ(shape: number, x: number): number {
  if (!(x > 0)) return 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}

function lowerSeries(shape: number, x: number): number {
  const factor = poissonTerm(shape, x);
  if (factor === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < TERMS_MAX && term > sum * EPSILON; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return Math.min(1, factor * sum);
}

function upperFraction(shape: number, x: number): number {
  const factor = poissonTerm(shape, x);
  if (factor === 0) return 0;
  // Lentz's algorithm for 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (x + 5 - a …))).
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / nonzero(b);
  let fraction = d;
  for (let n = 1; n < TERMS_MAX; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / nonzero(a * d + b);
    c = nonzero(b + a / c);
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < EPSILON * 2) break;
  }
  return Math.min(1, factor * shape * fraction);
}

function nonzero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
