import { binCount, countIn, type Histogram, meanIn } from "../simulate/histogram.ts";

/** Guards a rank against the last bit of p · n. */
const RANK_SLACK = 1e-9;

/**
 * The least value v with share(values ≤ v) ≥ p, to within its bin's 0.1 %.
 *
 * @param n values counted, at least 1
 */
export function histogramQuantile(histogram: Histogram, n: number, p: number): number {
  return valueAtRank(histogram, Math.ceil(p * n - RANK_SLACK));
}

/** The Monte Carlo error of a quantile: half the distance of the ranks one error to either side. */
export function quantileError(histogram: Histogram, n: number, p: number): number {
  const ranks = Math.sqrt(n * p * (1 - p));
  const upper = valueAtRank(histogram, Math.min(n, Math.ceil(p * n + ranks)));
  const lower = valueAtRank(histogram, Math.max(1, Math.floor(p * n - ranks)));
  return (upper - lower) / 2;
}

/** The mean of the smallest share p of the values, and its Monte Carlo error; atoms are split. */
export function lowerMean(
  histogram: Histogram,
  n: number,
  p: number,
): { readonly mean: number; readonly standardError: number } {
  const wanted = p * n;
  let taken = Math.min(histogram.zeros, wanted);
  let sum = 0;
  let squares = 0;
  let last = 0;
  for (let at = 0; at < binCount(histogram) && taken < wanted; at++) {
    const counted = Math.min(countIn(histogram, at), wanted - taken);
    if (counted <= 0) continue;
    last = meanIn(histogram, at);
    taken += counted;
    sum += counted * last;
    squares += counted * last * last;
  }
  const mean = sum / wanted;
  const variance = Math.max(0, squares / wanted - mean * mean);
  const edge = (1 - p) * (last - mean) * (last - mean);
  return { mean, standardError: Math.sqrt((variance + edge) / wanted) };
}

function valueAtRank(histogram: Histogram, rank: number): number {
  let seen = histogram.zeros;
  if (seen >= rank) return 0;
  let last = 0;
  for (let at = 0; at < binCount(histogram); at++) {
    if (countIn(histogram, at) === 0) continue;
    last = meanIn(histogram, at);
    seen += countIn(histogram, at);
    if (seen >= rank) return last;
  }
  return last;
}
