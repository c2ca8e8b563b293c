import { betaRegularized } from "../numeric/incomplete-beta.ts";
import { gammaP, gammaQ } from "../numeric/incomplete-gamma.ts";
import { ln } from "../numeric/ln.ts";
import { normalCdf } from "../numeric/normal.ts";
import { pow } from "../numeric/pow.ts";
import { countAtMost } from "./cdf.ts";
import type { Law } from "./law.ts";
import { mean, sumOverCells } from "./moments.ts";

/**
 * E[X; X <= x]: what values up to x contribute to the mean, in the unit of the quantity.
 *
 * Closed forms: of each family, weighting by x gives back a known law.
 *
 * @throws {RangeError} for a log-logistic law of shape 1 or less, whose mean is infinite
 */
export function partialMean(law: Law, x: number): number {
  if (!(x > 0)) return 0;
  switch (law.family) {
    case "lognormal":
      return mean(law) * normalCdf((ln(x) - law.mu) / law.sigma - law.sigma);
    case "weibull":
      return mean(law) * gammaP(1 + 1 / law.shape, pow(x / law.scale, law.shape));
    case "gamma":
      return mean(law) * gammaP(1 + law.shape, x / law.scale);
    case "loglogistic":
      return mean(law) * loglogisticShare(law.shape, x / law.scale).lower;
    case "empirical":
      return sumOf(law.values, 0, countAtMost(law.values, x)) / law.values.length;
    case "piecewise":
      return sumOverCells(law, (low, high) => partOfCell(low, high, x));
    case "fixed":
      return x >= law.value ? law.value : 0;
  }
}

/** E[X; X > x], accurate in the upper tail. Arguments and errors as for partialMean. */
export function partialMeanAbove(law: Law, x: number): number {
  if (!(x > 0)) return mean(law);
  switch (law.family) {
    case "lognormal":
      return mean(law) * normalCdf(law.sigma - (ln(x) - law.mu) / law.sigma);
    case "weibull":
      return mean(law) * gammaQ(1 + 1 / law.shape, pow(x / law.scale, law.shape));
    case "gamma":
      return mean(law) * gammaQ(1 + law.shape, x / law.scale);
    case "loglogistic":
      return mean(law) * loglogisticShare(law.shape, x / law.scale).upper;
    case "empirical": {
      const { values } = law;
      return sumOf(values, countAtMost(values, x), values.length) / values.length;
    }
    case "piecewise":
      return sumOverCells(law, (low, high) => (low + high) / 2 - partOfCell(low, high, x));
    case "fixed":
      return x >= law.value ? 0 : law.value;
  }
}

/** E[X; X <= x] of a value spread evenly from low to high. */
function partOfCell(low: number, high: number, x: number): number {
  const end = Math.min(high, Math.max(low, x));
  return (end * end - low * low) / (2 * (high - low));
}

/** Shares of the mean below and above y scales: I(F(y); 1 + 1 / shape, 1 - 1 / shape). */
function loglogisticShare(shape: number, y: number): { lower: number; upper: number } {
  if (!(shape > 1)) {
    throw new RangeError(`shape of a log-logistic law must exceed 1 for a mean, got ${shape}`);
  }
  const below = 1 / (1 + pow(1 / y, shape));
  const above = 1 / (1 + pow(y, shape));
  const a = 1 + 1 / shape;
  const b = 1 - 1 / shape;
  return {
    lower: betaRegularized(below, { a, b }, above),
    upper: betaRegularized(above, { a: b, b: a }, below),
  };
}

function sumOf(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return sum;
}
