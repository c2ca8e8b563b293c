import { gatherColumns } from "./gather-columns.ts";
import { type Moments, sumsOf } from "./moments.ts";
import { PAIRS, type Pair, type PairName } from "./pairs.ts";
import type { TrialTable } from "./trial-table.ts";

/** Of each pair: what is above, what is below, and both together. */
const COLUMNS_PER_PAIR = 3;

/** How many columns of moments so many pairs take. */
export function pairColumns(pairs: readonly Pair[]): number {
  return COLUMNS_PER_PAIR * pairs.length;
}

/** Adds a block's trials to the moments of its pairs. */
export function gatherPairs(moments: Moments, { trials, tallies, columns }: TrialTable): void {
  const sums = new Float64Array(pairColumns(columns.pairs) * trials);
  columns.pairs.forEach(({ above, below }, pair) => {
    [above, below, [...above, ...below]].forEach((parts, part) => {
      const at = (COLUMNS_PER_PAIR * pair + part) * trials;
      for (const column of parts) {
        for (let row = 0; row < trials; row++) sums[at + row] += tallies[column * trials + row];
      }
    });
  });
  gatherColumns(moments, sums);
}

/** Means of a pair over the trials, their variances and their covariance (n − 1). */
export interface PairMoments {
  readonly above: number;
  readonly below: number;
  readonly varianceAbove: number;
  readonly varianceBelow: number;
  readonly covariance: number;
}

export function readPair(moments: Moments, name: PairName, trials: number): PairMoments {
  const first = COLUMNS_PER_PAIR * PAIRS.indexOf(name);
  const n = BigInt(trials);
  const parts = [0, 1, 2].map((part) => {
    const { sum, sumSquares } = sumsOf(moments, first + part);
    return { mean: Number(sum) / trials, scatter: n * sumSquares - sum * sum };
  });
  const [above, below, both] = parts;
  const pairs = trials * Math.max(1, trials - 1);
  return {
    above: above.mean,
    below: below.mean,
    varianceAbove: Number(above.scatter) / pairs,
    varianceBelow: Number(below.scatter) / pairs,
    covariance: Number(both.scatter - above.scatter - below.scatter) / (2 * pairs),
  };
}
