import { exp } from "../numeric/exp.ts";
import { ln, log1p } from "../numeric/ln.ts";
import { logNormalCdf } from "../numeric/normal.ts";
import { openStream } from "../random/stream.ts";
import { climbHill } from "./climb-hill.ts";
import { walkAdaptively } from "./walk-adaptively.ts";

/** A generalized Pareto law of what exceeds a threshold. */
export interface ParetoTail {
  /** Tail index: 0 for exponential, larger for heavier; above 1/2 the variance is infinite. */
  readonly index: number;
  readonly scale: number;
}

/** The tail of amounts beyond a high one. */
export interface TailFit extends ParetoTail {
  /** Amount beyond which the tail begins. */
  readonly threshold: number;
  readonly exceedances: number;
  /** ln likelihood of the exceedances less that of the tail of the lognormal law of all. */
  readonly gain: number;
  /** Kolmogorov's distance of the exceedances from the tail, times the root of their number. */
  readonly misfit: number;
}

const EXCEEDANCES_MIN = 30;
const SHARE_ABOVE = 0.1;
const INDEX_PRIOR = { mean: 0.2, sd: 0.2 };
const INDEX_MAX = 0.5;
const EXPONENTIAL = 1e-8;
const BURN_IN = 600;
const DRAWS = 200;
const THIN = 10;

/**
 * How heavy the tail of amounts is, where there are thirty amounts or more beyond their ninth
 * decile; undefined where there are fewer: a tail cannot be told from few.
 *
 * @param sorted ascending
 * @param logs mean and standard deviation of the logarithms
 * @see Coles (2001), "An Introduction to Statistical Modeling of Extreme Values", chapter 4
 */
export function fitTail(
  sorted: readonly number[],
  logs: { readonly mean: number; readonly sd: number },
): TailFit | undefined {
  const threshold = sorted[Math.floor((1 - SHARE_ABOVE) * sorted.length)];
  const above = sorted.filter((amount) => amount > threshold);
  if (above.length < EXCEEDANCES_MIN) return undefined;
  const excess = above.map((amount) => amount - threshold);
  const mean = excess.reduce((sum, x) => sum + x, 0) / excess.length;
  const mode = tailAt(climbHill(heightOver(excess), [-0.1, ln(mean)]));
  return {
    ...{ threshold, exceedances: excess.length, ...mode },
    misfit: Math.sqrt(excess.length) * distanceFrom(mode, excess),
    gain: logLikelihood(excess, mode) - logLikelihoodOfLognormal(above, threshold, logs),
  };
}

/** Draws of what the tail of these amounts may be; the same ones each time. */
export function drawTails(
  sorted: readonly number[],
  { threshold, index, scale }: TailFit,
): ParetoTail[] {
  const excess = sorted.filter((amount) => amount > threshold).map((amount) => amount - threshold);
  const step = 1 / Math.sqrt(excess.length);
  const visited = walkAdaptively(
    {
      ...{ height: heightOver(excess), start: [index, ln(scale)], scales: [step, step] },
      ...{ burnIn: BURN_IN, steps: DRAWS * THIN },
    },
    openStream("tail", "of deal sizes"),
  );
  return visited.filter((_, turn) => turn % THIN === 0).map(tailAt);
}

/** The share of what exceeds the threshold that exceeds it by more than x. */
export function tailSurvival({ index, scale }: ParetoTail, x: number): number {
  if (Math.abs(index) < EXPONENTIAL) return exp(-x / scale);
  const rise = (index * x) / scale;
  return rise > -1 ? exp(-log1p(rise) / index) : 0;
}

/** By how much a share of what exceeds the threshold exceeds it at least. */
export function tailQuantile({ index, scale }: ParetoTail, survival: number): number {
  const log = -ln(survival);
  return Math.abs(index) < EXPONENTIAL ? scale * log : (scale * (exp(index * log) - 1)) / index;
}

/** ln posterior of index and ln scale. */
function heightOver(excess: readonly number[]) {
  return ([index, logScale]: readonly number[]): number => {
    if (index >= INDEX_MAX) return -Infinity;
    const off = (index - INDEX_PRIOR.mean) / INDEX_PRIOR.sd;
    return logLikelihood(excess, { index, scale: exp(logScale) }) - 0.5 * off * off;
  };
}

function tailAt([index, logScale]: readonly number[]): ParetoTail {
  return { index, scale: exp(logScale) };
}

/** @param excess ascending */
function distanceFrom(tail: ParetoTail, excess: readonly number[]): number {
  const n = excess.length;
  const shares = excess.map((x) => 1 - tailSurvival(tail, x));
  return shares.reduce((far, p, i) => Math.max(far, (i + 1) / n - p, p - i / n), 0);
}

function logLikelihood(excess: readonly number[], { index, scale }: ParetoTail): number {
  let sum = -excess.length * ln(scale);
  for (const x of excess) {
    const rise = (index * x) / scale;
    if (!(rise > -1)) return -Infinity;
    sum -= Math.abs(index) < EXPONENTIAL ? x / scale : (1 + 1 / index) * log1p(rise);
  }
  return sum;
}

/** Of amounts, given that they exceed the threshold. */
function logLikelihoodOfLognormal(
  above: readonly number[],
  threshold: number,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): number {
  const logShare = logNormalCdf((mean - ln(threshold)) / sd);
  return above.reduce((sum, amount) => {
    const log = ln(amount);
    const z = (log - mean) / sd;
    return sum - 0.5 * z * z - 0.5 * ln(2 * Math.PI) - ln(sd) - log - logShare;
  }, 0);
}
