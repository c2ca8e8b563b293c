import { type BlockSummary, mergeSummaries } from "./block-summary.ts";
import { addCluster, type Clusters, mergeClusters } from "./clusters.ts";
import { type CompareRequest, runsOf } from "./compare-request.ts";
import { turnsOf } from "./draw-of-trial.ts";
import { addMoments, gather, type Moments, sumsOf, zeroMoments } from "./moments.ts";
import { type Stretch, stretchOf } from "./run-request.ts";
import { compiled, tabulateBlock } from "./simulate-block.ts";
import { emptySummaryOf, summarizeTable } from "./summarize-table.ts";

/** How one alternative's bookings differ from the base's, trial by trial. Minor units. */
export interface PairedDifference {
  /** What it books more, and less: the moments of either. */
  readonly moments: Moments;
  /** Trials in which the alternative books more, and as much. */
  more: number;
  ties: number;
  /** Trials in which it reaches the quota where the base does not, and the reverse. */
  gained: number;
  forgone: number;
  /** By draw of the plan's numbers, if it has any: delta, gained less forgone, more less fewer. */
  readonly clusters: Clusters;
}

/** Columns of a difference's moments. */
export const MORE = 0;
export const LESS = 1;

/** What a set of trials of several alternatives comes to. Plain data; merges in any order. */
export interface PairedSummary {
  readonly runs: readonly BlockSummary[];
  /** By alternative; the base differs from itself by nothing. */
  readonly differences: readonly PairedDifference[];
  /** By alternative, of each period; none where the one period is the total. */
  readonly periods: readonly (readonly PairedDifference[])[];
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
  const [quota, ...quotas] = quotasOf(request);
  const stretch = stretchOf(request, block);
  let base: Float64Array | undefined;
  runs.forEach((run, index) => {
    const table = tabulateBlock(run, block);
    const bookings = summarizeTable(into.runs[index], table, compiled(run).model);
    base ??= bookings;
    const { trials } = table;
    const add = (difference: PairedDifference, outcome: number, goal: number) => {
      const [of, beside] = [bookings, base as Float64Array].map((all) =>
        all.subarray(outcome * trials, (outcome + 1) * trials),
      );
      const rows = { base: beside, other: of, from: 0, to: trials };
      differ(difference, rows, goal);
      clusterDifferences(difference.clusters, request, stretch, rows, goal);
    };
    add(into.differences[index], 0, quota);
    into.periods[index].forEach((difference, period) => {
      add(difference, period + 1, quotas[period]);
    });
  });
  return into;
}

/** The summary of two sets of trials of the same comparison. The first is changed. */
export function mergePairedSummaries(into: PairedSummary, from: PairedSummary): PairedSummary {
  for (let i = 0; i < into.runs.length; i++) mergeSummaries(into.runs[i], from.runs[i]);
  into.differences.forEach((difference, index) => {
    addDifference(difference, from.differences[index]);
  });
  into.periods.forEach((own, index) => {
    own.forEach((difference, period) => {
      addDifference(difference, from.periods[index][period]);
    });
  });
  return into;
}

function addDifference(into: PairedDifference, from: PairedDifference): void {
  addMoments(into.moments, from.moments);
  into.more += from.more;
  into.ties += from.ties;
  into.gained += from.gained;
  into.forgone += from.forgone;
  mergeClusters(into.clusters, from.clusters);
}

function emptyPairedSummary(request: CompareRequest): PairedSummary {
  const runs = runsOf(request).map((run) => emptySummaryOf(compiled(run).columns));
  const periods = quotasOf(request).slice(1);
  const counted = periods.length > 1 ? periods : [];
  return {
    runs,
    differences: runs.map(noDifference),
    periods: runs.map(() => counted.map(noDifference)),
  };
}

function noDifference(): PairedDifference {
  const counts = { more: 0, ties: 0, gained: 0, forgone: 0 };
  return { moments: zeroMoments(2), ...counts, clusters: new Map() };
}

/** Bookings of the base and of another, by trial. */
interface PairedRows {
  readonly base: Float64Array;
  readonly other: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Adds the differences of some rows. */
function differ(into: PairedDifference, { base, other, from, to }: PairedRows, quota: number) {
  const more = new Float64Array(to - from);
  const less = new Float64Array(to - from);
  for (let row = from; row < to; row++) {
    const delta = other[row] - base[row];
    if (delta > 0) into.more++;
    if (delta === 0) into.ties++;
    if (other[row] >= quota && base[row] < quota) into.gained++;
    if (other[row] < quota && base[row] >= quota) into.forgone++;
    more[row - from] = Math.max(0, delta);
    less[row - from] = Math.max(0, -delta);
  }
  gather(into.moments, MORE, more, 0, more.length);
  gather(into.moments, LESS, less, 0, less.length);
}

function clusterDifferences(
  clusters: Clusters,
  request: CompareRequest,
  stretch: Stretch,
  rows: PairedRows,
  quota: number,
): void {
  const { first: start } = stretch;
  for (const { draw, first, end } of turnsOf(request, stretch)) {
    if (draw === undefined) continue;
    const own = noDifference();
    differ(own, { ...rows, from: first - start, to: end - start }, quota);
    const { moments, more, ties, gained, forgone } = own;
    const fewer = end - first - more - ties;
    const delta = sumsOf(moments, MORE).sum - sumsOf(moments, LESS).sum;
    const sums = [delta, BigInt(gained - forgone), BigInt(more - fewer)];
    addCluster(clusters, draw, { trials: end - first, sums });
  }
}

/** Of the total, then of each period. */
function quotasOf(request: CompareRequest): number[] {
  const quotas = compiled(runsOf(request)[0]).model.periods.map(({ quota }) => quota);
  return [quotas.reduce((total, quota) => total + quota, 0), ...quotas];
}
