import type { LifeColumns } from "./life-columns.ts";
import { LIFE, type LifeCount } from "./life-columns.ts";
import { gather, type Moments, sumsOf } from "./moments.ts";
import type { TrialTable } from "./trial-table.ts";

/**
 * Two sums of tallies that are told together, as a ratio or a difference: how surely depends on how
 * they move together from future to future.
 */
export interface Pair {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** The pairs of a plan's mechanisms, in the order of their columns. */
export const PAIRS = [
  "acceptance",
  "qualifiedShare",
  "winRate",
  "createdPerWin",
  "reportedConversion",
  "cycleDays",
  "wonSize",
  "integrityAtEnd",
  "forecastBias",
  "openPerRep",
  "focus",
  "phantomShare",
] as const;

export type PairName = (typeof PAIRS)[number];

/** Of each pair: what is above, what is below, and both together. */
const COLUMNS_PER_PAIR = 3;

/**
 * Where the tallies of each pair are.
 *
 * @param shared first tallies of the pipeline counts, and of bookings from open and from new
 */
export function layOutPairs(
  life: LifeColumns,
  shared: { readonly pipeline: number; readonly fromOpen: number; readonly fromNew: number },
): readonly Pair[] {
  const at = (name: LifeCount) => life.counts + LIFE[name];
  const [created, won, lost] = [1, 2, 3].map((index) => shared.pipeline + index);
  const pairs: Readonly<Record<PairName, Pair>> = {
    acceptance: { above: [at("accepted")], below: [at("marketingQualified")] },
    qualifiedShare: { above: [at("createdReal")], below: [created] },
    winRate: { above: [won], below: [won, lost, at("disqualified")] },
    createdPerWin: { above: [created], below: [won] },
    reportedConversion: { above: [won], below: [at("marketingQualified")] },
    cycleDays: { above: [at("wonDays")], below: [won] },
    wonSize: { above: [shared.fromOpen, shared.fromNew], below: [won] },
    integrityAtEnd: { above: [at("liveValueAtEnd")], below: [at("openValueAtEnd")] },
    forecastBias: { above: [at("weightedPipeline")], below: [at("bookedFromPipeline")] },
    openPerRep: { above: [at("openWeeks")], below: [at("repWeeks")] },
    focus: { above: [at("attentionWeeks")], below: [at("openWeeks")] },
    phantomShare: { above: [at("phantomHours")], below: [at("usedHours")] },
  };
  return PAIRS.map((name) => pairs[name]);
}

/** How many columns of moments so many pairs take. */
export function pairColumns(pairs: readonly Pair[]): number {
  return COLUMNS_PER_PAIR * pairs.length;
}

/** Adds a block's trials to the moments of its pairs. */
export function gatherPairs(moments: Moments, { trials, tallies, columns }: TrialTable): void {
  columns.pairs.forEach(({ above, below }, pair) => {
    const first = COLUMNS_PER_PAIR * pair;
    [above, below, [...above, ...below]].forEach((parts, part) => {
      const sums = new Float64Array(trials);
      for (const column of parts) {
        for (let row = 0; row < trials; row++) sums[row] += tallies[column * trials + row];
      }
      gather(moments, first + part, sums, 0, trials);
    });
  });
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
