import { type BlockSummary, mergeSummaries } from "./block-summary.ts";
import { addCluster, type Clusters, mergeClusters } from "./clusters.ts";
import { type CompareRequest, runsOf } from "./compare-request.ts";
import { turnsOf } from "./draw-of-trial.ts";
import { TRIALS_PER_BLOCK } from "./run-request.ts";
import { compiled, simulateBlock } from "./simulate-block.ts";

/** How one alternative's bookings differ from the base's, trial by trial. Minor units. */
export interface PairedDifference {
  readonly sum: bigint;
  readonly sumSquares: bigint;
  /** Trials in which the alternative books more, and as much. */
  readonly more: number;
  readonly ties: number;
  /** Trials in which it reaches the quota where the base does not, and the reverse. */
  readonly gained: number;
  readonly forgone: number;
  /** By draw of the plan's numbers, if it has any: delta, gained less forgone, more less fewer. */
  readonly clusters: Clusters;
}

/** What a set of trials of several alternatives comes to. Plain data; merges in any order. */
export interface PairedSummary {
  readonly runs: readonly BlockSummary[];
  /** By alternative, of the total; the base differs from itself by nothing. */
  readonly differences: readonly PairedDifference[];
  /** By alternative, of each period; none where the one period is the total. */
  readonly periods: readonly (readonly PairedDifference[])[];
}

/**
 * Simulates one block of trials for each alternative of a comparison.
 *
 * @throws {RangeError} as simulateBlock does
 */
export function simulatePairedBlock(request: CompareRequest, block: number): PairedSummary {
  const runs = runsOf(request).map((run) => simulateBlock(run, block));
  const stride = runs[0].histograms.length;
  const quotas = quotasOf(request);
  const [base] = runs;
  const start = block * TRIALS_PER_BLOCK;
  const turns = turnsOf(request, block);
  const differing = (run: BlockSummary, outcome: number): PairedDifference => {
    const [from, to] = [base, run].map(({ draws }) => draws[0].bookings.subarray(outcome));
    const differ = (first: number, end: number) =>
      differenceOf(from, to, stride, quotas[outcome], first, end);
    const clusters: Clusters = new Map();
    for (const { draw, first, end } of turns) {
      if (draw === undefined) continue;
      const { sum, gained, forgone, more, ties } = differ(first - start, end - start);
      const fewer = end - first - more - ties;
      const sums = [sum, BigInt(gained - forgone), BigInt(more - fewer)];
      addCluster(clusters, draw, { trials: end - first, sums });
    }
    return { ...differ(0, base.trials), clusters };
  };
  const differences = runs.map((run) => differing(run, 0));
  const periods = runs.map((run) =>
    quotas.length > 2 ? quotas.slice(1).map((_, index) => differing(run, index + 1)) : [],
  );
  for (const run of runs) run.draws = [];
  return { runs, differences, periods };
}

/** The summary of two sets of trials of the same comparison. The first may be changed. */
export function mergePairedSummaries(into: PairedSummary, from: PairedSummary): PairedSummary {
  return {
    runs: into.runs.map((run, index) => mergeSummaries(run, from.runs[index])),
    differences: into.differences.map((a, index) => merged(a, from.differences[index])),
    periods: into.periods.map((own, index) =>
      own.map((a, period) => merged(a, from.periods[index][period])),
    ),
  };
}

function merged(a: PairedDifference, b: PairedDifference): PairedDifference {
  return {
    sum: a.sum + b.sum,
    sumSquares: a.sumSquares + b.sumSquares,
    more: a.more + b.more,
    ties: a.ties + b.ties,
    gained: a.gained + b.gained,
    forgone: a.forgone + b.forgone,
    clusters: mergeClusters(a.clusters, b.clusters),
  };
}

/** Of the trials from one row of the block up to another. */
function differenceOf(
  base: Float64Array,
  other: Float64Array,
  stride: number,
  quota: number,
  from: number,
  to: number,
): Omit<PairedDifference, "clusters"> {
  const counts = { more: 0, ties: 0, gained: 0, forgone: 0 };
  let sum = 0n;
  let sumSquares = 0n;
  for (let at = from * stride; at < to * stride; at += stride) {
    const delta = other[at] - base[at];
    if (delta > 0) counts.more++;
    if (delta === 0) counts.ties++;
    if (other[at] >= quota && base[at] < quota) counts.gained++;
    if (other[at] < quota && base[at] >= quota) counts.forgone++;
    sum += BigInt(delta);
    sumSquares += BigInt(delta) * BigInt(delta);
  }
  return { sum, sumSquares, ...counts };
}

/** Of the total, then of each period. */
function quotasOf(request: CompareRequest): number[] {
  const quotas = compiled(runsOf(request)[0]).model.periods.map(({ quota }) => quota);
  return [quotas.reduce((total, quota) => total + quota, 0), ...quotas];
}
