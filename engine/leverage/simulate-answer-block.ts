import { type Histogram, lowerEdge } from "../simulate/histogram.ts";
import { sumsOf } from "../simulate/moments.ts";
import type { RunRequest } from "../simulate/run-request.ts";
import { compiled, simulateBlock } from "../simulate/simulate-block.ts";
import type { AnswersRequest } from "./answers-request.ts";

/** Futures of a slice. A block of 500 has ten of them. */
export const SLICE_TRIALS = 50;

/** One block of one alternative. Sums of whole minor units, so that order does not matter. */
export interface AnswerPart {
  readonly alternative: number;
  readonly block: number;
  readonly minorUnits: number;
  /** Futures by slice. */
  readonly trials: readonly number[];
  /** By outcome and slice. */
  readonly bookings: readonly Float64Array[];
  readonly hits: readonly Float64Array[];
  readonly created: number;
  /** Sum of cumulative bookings by date; empty if not asked. */
  readonly timeline: Float64Array;
}

const runs = new WeakMap<AnswersRequest, readonly RunRequest[]>();

/**
 * Simulates one block of a request: index runs through the alternatives first, so that early blocks
 * already tell something of each.
 *
 * @throws {RangeError} as simulateBlock does
 */
export function simulateAnswerBlock(request: AnswersRequest, index: number): AnswerPart[] {
  const count = request.alternatives.length;
  const alternative = index % count;
  const block = Math.floor(index / count);
  const run = runsOf(request)[alternative];
  const summary = simulateBlock(run, block);
  const { model, columns } = compiled(run);
  const stride = summary.histograms.length;
  const [{ bookings: draws }] = summary.draws;
  const quotas = [
    model.periods.reduce((sum, { quota }) => sum + quota, 0),
    ...model.periods.map(({ quota }) => quota),
  ];
  const slices = Math.ceil(summary.trials / SLICE_TRIALS);
  const sums = quotas.map(() => new Float64Array(slices));
  const hits = quotas.map(() => new Float64Array(slices));
  for (let trial = 0; trial < summary.trials; trial++) {
    const slice = Math.floor(trial / SLICE_TRIALS);
    quotas.forEach((quota, outcome) => {
      const booked = draws[trial * stride + outcome];
      sums[outcome][slice] += booked;
      if (booked >= quota) hits[outcome][slice]++;
    });
  }
  const timeline = request.wantsTimeline ? summary.timeline.map(sumOf) : [];
  return [
    {
      alternative,
      block,
      minorUnits: model.minorUnits,
      trials: Array.from({ length: slices }, (_, slice) =>
        Math.min(SLICE_TRIALS, summary.trials - slice * SLICE_TRIALS),
      ),
      bookings: sums,
      hits,
      created: Number(sumsOf(summary.tallies, columns.pipeline + 1).sum),
      timeline: Float64Array.from(timeline),
    },
  ];
}

function runsOf(request: AnswersRequest): readonly RunRequest[] {
  const known = runs.get(request);
  if (known) return known;
  const { alternatives, seed, trials } = request;
  const made = alternatives.map((alternative) => ({
    ...alternative,
    seed,
    trials,
    keepDraws: true,
  }));
  runs.set(request, made);
  return made;
}

/** The sum of all values that a histogram counts: it keeps what each has above its bin's edge. */
function sumOf({ first, bins }: Histogram): number {
  let sum = 0;
  for (let at = 0; at < bins.length; at += 2) {
    sum += bins[at] * lowerEdge(first + at / 2) + bins[at + 1];
  }
  return sum;
}
