import { expect } from "vitest";

/** How far a stochastic estimate may be from the truth at a fixed seed. */
const STANDARD_ERRORS = 4;

export function expectNear(estimate: number, truth: number, standardError: number): void {
  const off = Math.abs(estimate - truth);
  const message = `${estimate} is ${off / standardError} standard errors from ${truth}`;
  expect(off, message).toBeLessThanOrEqual(STANDARD_ERRORS * standardError);
}

/** An estimate with its standard error, near a truth. */
export function expectMean(
  { mean, standardError }: { mean: number; standardError: number },
  truth: number,
): void {
  expect(standardError).toBeGreaterThan(0);
  expectNear(mean, truth, standardError);
}

/** A share of n, near a probability. */
export function expectShare(share: number, probability: number, n: number): void {
  expectNear(share, probability, Math.sqrt((probability * (1 - probability)) / n));
}

export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  /** Standard errors of mean and variance, without assuming a law. */
  readonly meanError: number;
  readonly varianceError: number;
}

export function describeSample(values: ArrayLike<number>): Sample {
  const all = Array.from(values);
  const n = all.length;
  const mean = all.reduce((sum, x) => sum + x, 0) / n;
  const moment = (power: number) => all.reduce((sum, x) => sum + (x - mean) ** power, 0) / n;
  const second = moment(2);
  return {
    n,
    mean,
    variance: (second * n) / (n - 1),
    meanError: Math.sqrt(second / n),
    varianceError: Math.sqrt((moment(4) - second * second) / n),
  };
}

/** Correlation of two variables by trial. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [describeSample(a), describeSample(b)];
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - x.mean) * (b[i] - y.mean);
  return sum / (a.length - 1) / Math.sqrt(x.variance * y.variance);
}

/**
 * The largest distance between two samples' distribution functions, in units in which it stays
 * below 2.3 with probability 0.99995 if their laws are equal (Kolmogorov and Smirnov).
 */
export function distanceOfLaws(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [a, b].map((values) => Array.from(values).sort((p, q) => p - q));
  let [i, j, largest] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const value = Math.min(x[i], y[j]);
    while (x[i] <= value) i++;
    while (y[j] <= value) j++;
    largest = Math.max(largest, Math.abs(i / x.length - j / y.length));
  }
  return largest * Math.sqrt((x.length * y.length) / (x.length + y.length));
}

/** What distanceOfLaws stays below, as surely as four standard errors. */
export const DISTANCE_MAX = 2.3;
