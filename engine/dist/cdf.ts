import { exp, expm1 } from "../numeric/exp.ts";
import { gammaP, gammaQ } from "../numeric/incomplete-gamma.ts";
import { ln } from "../numeric/ln.ts";
import { normalCdf, normalSurvival } from "../numeric/normal.ts";
import { pow } from "../numeric/pow.ts";
import type { Law, PiecewiseLaw } from "./law.ts";

/** P(X <= x), to 1e-12 relative in the lower tail too. */
export function cdf(law: Law, x: number): number {
  if (!(x > 0)) return 0;
  switch (law.family) {
    case "lognormal":
      return normalCdf((ln(x) - law.mu) / law.sigma);
    case "weibull":
      return -expm1(-pow(x / law.scale, law.shape));
    case "gamma":
      return gammaP(law.shape, x / law.scale);
    case "loglogistic":
      return 1 / (1 + pow(law.scale / x, law.shape));
    case "empirical":
      return countAtMost(law.values, x) / law.values.length;
    case "piecewise":
      return piecewiseCdf(law, x);
    case "fixed":
      return x >= law.value ? 1 : 0;
  }
}

/** P(X > x), to 1e-12 relative in the upper tail too. */
export function survival(law: Law, x: number): number {
  if (!(x > 0)) return 1;
  switch (law.family) {
    case "lognormal":
      return normalSurvival((ln(x) - law.mu) / law.sigma);
    case "weibull":
      return exp(-pow(x / law.scale, law.shape));
    case "gamma":
      return gammaQ(law.shape, x / law.scale);
    case "loglogistic":
      return 1 / (1 + pow(x / law.scale, law.shape));
    case "empirical":
      return 1 - countAtMost(law.values, x) / law.values.length;
    case "piecewise":
      return 1 - piecewiseCdf(law, x);
    case "fixed":
      return x >= law.value ? 0 : 1;
  }
}

function piecewiseCdf({ edges, cumulative }: PiecewiseLaw, x: number): number {
  const cell = countAtMost(edges, x) - 1;
  if (cell < 0) return 0;
  if (cell >= edges.length - 1) return 1;
  const share = (x - edges[cell]) / (edges[cell + 1] - edges[cell]);
  return cumulative[cell] + share * (cumulative[cell + 1] - cumulative[cell]);
}

/** How many of the ascending values are at most x, by halving. */
export function countAtMost(ascending: ArrayLike<number>, x: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
