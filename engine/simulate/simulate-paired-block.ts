import { type BlockSummary, mergeSummaries } from "./block-summary.ts";
import { type CompareRequest, runsOf } from "./compare-request.ts";
import { addMoments, gather, type Moments, zeroMoments } from "./moments.ts";
import { compiled, tabulateBlock } from "./simulate-block.ts";
import { emptySummaryOf, summarizeTable } from "./summarize-table.ts";

/** How one alternative's total bookings differ from the base's, trial by trial. Minor units. */
export interface PairedDifference {
  /** What it books more, and less: the moments of either. */
  readonly moments: Moments;
  /** Trials in which the alternative books more, and as much. */
  more: number;
  ties: number;
  /** Trials in which it reaches the quota where the base does not, and the reverse. */
  gained: number;
  forgone: number;
}

/** Columns of a difference's moments. */
export const MORE = 0;
export const LESS = 1;

/** What a set of trials of several alternatives comes to. Plain data; merges in any order. */
export interface PairedSummary {
  readonly runs: readonly BlockSummary[];
  /** By alternative; the base differs from itself by nothing. */
  readonly differences: readonly PairedDifference[];
}

/**
 * Simulates one block of trials for each alternative of a comparison.
 *
 * @param into a summary of other blocks of the comparison, which changes and is returned
 * @throws {RangeError} as simulateBlock does
 */
export function simulatePairedBlock(
  request: CompareRequest,
  block: number,
  into: PairedSummary = emptyPairedSummary(request),
): PairedSummary {
  const runs = runsOf(request);
  const quota = quotaOf(request);
  let base: Float64Array | undefined;
  runs.forEach((run, index) => {
    const table = tabulateBlock(run, block);
    const bookings = summarizeTable(into.runs[index], table, compiled(run).model);
    base ??= bookings;
    differ(into.differences[index], base, bookings, quota, table.trials);
  });
  return into;
}

/** The summary of two sets of trials of the same comparison. The first is changed. */
export function mergePairedSummaries(into: PairedSummary, from: PairedSummary): PairedSummary {
  for (let i = 0; i < into.runs.length; i++) mergeSummaries(into.runs[i], from.runs[i]);
  into.differences.forEach((difference, index) => {
    const other = from.differences[index];
    addMoments(difference.moments, other.moments);
    difference.more += other.more;
    difference.ties += other.ties;
    difference.gained += other.gained;
    difference.forgone += other.forgone;
  });
  return into;
}

function emptyPairedSummary(request: CompareRequest): PairedSummary {
  const runs = runsOf(request).map((run) => emptySummaryOf(compiled(run).columns));
  const differences = runs.map(() => ({
    moments: zeroMoments(2),
    more: 0,
    ties: 0,
    gained: 0,
    forgone: 0,
  }));
  return { runs, differences };
}

/** Adds the differences of a block's totals, which stand at the head of its bookings. */
function differ(
  into: PairedDifference,
  base: Float64Array,
  other: Float64Array,
  quota: number,
  trials: number,
): void {
  const more = new Float64Array(trials);
  const less = new Float64Array(trials);
  for (let row = 0; row < trials; row++) {
    const delta = other[row] - base[row];
    if (delta > 0) into.more++;
    if (delta === 0) into.ties++;
    if (other[row] >= quota && base[row] < quota) into.gained++;
    if (other[row] < quota && base[row] >= quota) into.forgone++;
    more[row] = Math.max(0, delta);
    less[row] = Math.max(0, -delta);
  }
  gather(into.moments, MORE, more, 0, trials);
  gather(into.moments, LESS, less, 0, trials);
}

function quotaOf(request: CompareRequest): number {
  const { periods } = compiled(runsOf(request)[0]).model;
  return periods.reduce((total, { quota }) => total + quota, 0);
}
