import { exp } from "../numeric/exp.ts";
import { gammaQ } from "../numeric/incomplete-gamma.ts";
import { normalQuantile } from "../numeric/normal.ts";
import { poissonTerm } from "../numeric/poisson-term.ts";

/** Up to this mean, adding probabilities from 0 on is the quickest way. */
export const SEQUENTIAL_MEAN_MAX = 150;

/** Beyond, counts would take too long, and are no sales plan's. */
const MEAN_MAX = 1e8;

/**
 * The smallest count k with P(N <= k) >= p, for a Poisson count N.
 *
 * Exact summation, so a draw of p gives exactly this law; it rises with p, and with the mean for
 * a given p, so that a higher rate only ever adds to a drawn count.
 *
 * @param p in [0, 1]; 1 gives Infinity, unless the mean is 0
 * @param mean from 0 to 1e8
 * @throws {RangeError} for another mean
 */
export function poissonQuantile(p: number, mean: number): number {
  if (!(mean >= 0 && mean <= MEAN_MAX)) {
    throw new RangeError(`mean must be from 0 to ${MEAN_MAX}, got ${mean}`);
  }
  if (mean === 0 || !(p > 0)) return 0;
  if (p >= 1) return Infinity;
  return mean <= SEQUENTIAL_MEAN_MAX ? countUpTo(p, mean) : countNear(p, mean);
}

/** P(N = count) for a Poisson count N, to 1e-14 relative. */
export function poissonPmf(count: number, mean: number): number {
  return poissonTerm(count, mean);
}

/** P(N <= count) for a Poisson count N, to 1e-13 relative. */
export function poissonCdf(count: number, mean: number): number {
  return count < 0 ? 0 : gammaQ(Math.floor(count) + 1, mean);
}

function countUpTo(p: number, mean: number): number {
  let count = 0;
  let term = exp(-mean);
  let sum = term;
  while (sum < p) {
    count++;
    term *= mean / count;
    const next = sum + term;
    // Rounding can leave the full sum below a p next to 1; there the tail has no digits left.
    if (next === sum && count > mean) break;
    sum = next;
  }
  return count;
}

function countNear(p: number, mean: number): number {
  const z = normalQuantile(p);
  // Cornish and Fisher's expansion is off by one at most; the cdf decides.
  const guess = mean + z * Math.sqrt(mean) + (z * z - 1) / 6;
  let count = Math.max(0, Math.floor(guess + 0.5));
  if (poissonCdf(count, mean) < p) {
    do count++;
    while (poissonCdf(count, mean) < p && count < guess + z * z + 10);
    return count;
  }
  while (count > 0 && poissonCdf(count - 1, mean) >= p) count--;
  return count;
}
