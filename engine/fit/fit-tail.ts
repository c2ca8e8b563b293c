import { exp } from "../numeric/exp.ts";
import { ln, log1p } from "../numeric/ln.ts";
import { climbHill } from "./climb-hill.ts";

/** The tail of amounts beyond a high one: generalized Pareto. */
export interface TailFit {
  /** Amount beyond which the tail begins. */
  readonly threshold: number;
  readonly exceedances: number;
  /** Tail index: 0 for exponential, larger for heavier; above 1/2 the variance is infinite. */
  readonly index: number;
  readonly scale: number;
  /** ln likelihood of the exceedances less that of an exponential tail. */
  readonly gain: number;
}

const EXCEEDANCES_MIN = 30;
const SHARE_ABOVE = 0.1;
const INDEX_PRIOR = { mean: 0.2, sd: 0.2 };
const INDEX_MAX = 0.5;

/**
 * How heavy the tail of amounts is, where there are thirty amounts or more beyond their ninth
 * decile; undefined where there are fewer: a tail cannot be told from few.
 *
 * @param sorted ascending
 * @see Coles (2001), "An Introduction to Statistical Modeling of Extreme Values", chapter 4
 */
export function fitTail(sorted: readonly number[]): TailFit | undefined {
  const first = Math.floor((1 - SHARE_ABOVE) * sorted.length);
  const threshold = sorted[first];
  const excess = sorted.filter((amount) => amount > threshold).map((amount) => amount - threshold);
  if (excess.length < EXCEEDANCES_MIN) return undefined;
  const mean = excess.reduce((sum, x) => sum + x, 0) / excess.length;
  const likelihood = (index: number, scale: number): number => {
    let sum = 0;
    for (const x of excess) {
      const rise = (index * x) / scale;
      if (!(rise > -1)) return -Infinity;
      sum -= ln(scale) + (Math.abs(index) < 1e-8 ? x / scale : (1 + 1 / index) * log1p(rise));
    }
    return sum;
  };
  const [index, lnScale] = climbHill(
    ([xi, logScale]) => {
      if (xi >= INDEX_MAX) return -Infinity;
      const off = (xi - INDEX_PRIOR.mean) / INDEX_PRIOR.sd;
      return likelihood(xi, exp(logScale)) - 0.5 * off * off;
    },
    [-0.1, ln(mean)],
  );
  const scale = exp(lnScale);
  const gain = likelihood(index, scale) - likelihood(0, mean);
  return { threshold, exceedances: excess.length, index, scale, gain };
}
