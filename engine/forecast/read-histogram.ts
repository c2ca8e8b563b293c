import { binCount, countIn, meanIn } from "../simulate/bins.ts";
import { type Histogram, settle } from "../simulate/histogram.ts";

/** Guards a rank against the last bit of p · n. */
const RANK_SLACK = 1e-9;

/** The levels of a histogram that came up, ascending, and how many values are at or below each. */
export interface Levels {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

/** Reads a histogram once, for any number of questions. */
export function levelsOf(histogram: Histogram): Levels {
  settle(histogram);
  const bins = binCount(histogram);
  const values = new Float64Array(bins + 1);
  const counts = new Float64Array(bins + 1);
  let levels = histogram.zeros > 0 ? 1 : 0;
  let seen = histogram.zeros;
  counts[0] = seen;
  for (let bin = 0; bin < bins; bin++) {
    const count = countIn(histogram, bin);
    if (count === 0) continue;
    seen += count;
    values[levels] = meanIn(histogram, bin);
    counts[levels] = seen;
    levels++;
  }
  return { values: values.subarray(0, levels), counts: counts.subarray(0, levels) };
}

/**
 * The least value v with share(values ≤ v) ≥ p, to within its bin's 0.1 %.
 *
 * @param n values counted, at least 1
 */
export function quantileOfLevels(levels: Levels, n: number, p: number): number {
  return valueAtRank(levels, Math.ceil(p * n - RANK_SLACK));
}

/** The Monte Carlo error of a quantile: half the distance of the ranks one error to either side. */
export function quantileError(levels: Levels, n: number, p: number): number {
  const ranks = Math.sqrt(n * p * (1 - p));
  const upper = valueAtRank(levels, Math.min(n, Math.ceil(p * n + ranks)));
  const lower = valueAtRank(levels, Math.max(1, Math.floor(p * n - ranks)));
  return (upper - lower) / 2;
}

/** The mean of the smallest share p of the values, and its Monte Carlo error; atoms are split. */
export function lowerMean(
  { values, counts }: Levels,
  n: number,
  p: number,
): { readonly mean: number; readonly standardError: number } {
  const wanted = p * n;
  let taken = 0;
  let sum = 0;
  let squares = 0;
  let last = 0;
  for (let level = 0; level < values.length && taken < wanted; level++) {
    const counted = Math.min(counts[level], wanted) - taken;
    last = values[level];
    taken += counted;
    sum += counted * last;
    squares += counted * last * last;
  }
  const mean = sum / wanted;
  const variance = Math.max(0, squares / wanted - mean * mean);
  const edge = (1 - p) * (last - mean) * (last - mean);
  return { mean, standardError: Math.sqrt((variance + edge) / wanted) };
}

/** The value that so many values are at or below, by halving; the greatest for ranks beyond. */
function valueAtRank({ values, counts }: Levels, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (counts[middle] >= rank) high = middle;
    else low = middle + 1;
  }
  return values[low] ?? 0;
}
