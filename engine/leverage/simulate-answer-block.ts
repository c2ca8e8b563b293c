import { bookedBefore, type Model } from "../process/model.ts";
import { bookingsOf } from "../simulate/bookings-of.ts";
import { PIPELINE_COUNTS } from "../simulate/columns.ts";
import type { RunRequest } from "../simulate/run-request.ts";
import { compiled, tabulateTrials } from "../simulate/simulate-block.ts";
import type { TrialTable } from "../simulate/trial-table.ts";
import { type AnswersRequest, answerStretch } from "./answers-request.ts";

const CREATED = PIPELINE_COUNTS.indexOf("created");

/**
 * Futures of a slice: they divide a block, and what shares a draw of the plan's numbers. Few of
 * few, so that there are enough slices to tell how surely.
 */
const SLICE_TRIALS = { many: 10, few: 2 } as const;

/** Slices that tell an interval well enough: fewer widen it. */
const SLICES_MIN = 10;

/** Futures of a slice of a request. */
export function sliceTrialsOf({ trials }: Pick<AnswersRequest, "trials">): number {
  return SLICE_TRIALS[trials < SLICES_MIN * SLICE_TRIALS.many ? "few" : "many"];
}

/** One block of one alternative. Sums of whole minor units, so that order does not matter. */
export interface AnswerPart {
  readonly alternative: number;
  readonly block: number;
  readonly minorUnits: number;
  /** Futures by slice. */
  readonly trials: readonly number[];
  /** By outcome and slice. */
  readonly bookings: readonly Float64Array[];
  /** Of squares, rounded: each slice is summed up by one worker, so they are the same for all. */
  readonly squares: readonly Float64Array[];
  readonly hits: readonly Float64Array[];
  readonly created: number;
  /** Sum of cumulative bookings by date. */
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
  const table = tabulateTrials(run, answerStretch(request, block));
  const { model, columns } = compiled(run);
  const bookings = bookingsOf(table, model);
  const quotas = model.periods.map(({ quota }) => quota);
  const goals = [quotas.reduce((sum, quota) => sum + quota, 0), ...quotas];
  const sliceTrials = sliceTrialsOf(request);
  const slices = Math.ceil(table.trials / sliceTrials);
  const sums = goals.map(() => new Float64Array(slices));
  const squares = goals.map(() => new Float64Array(slices));
  const hits = goals.map(() => new Float64Array(slices));
  for (let row = 0; row < table.trials; row++) {
    const slice = Math.floor(row / sliceTrials);
    for (let outcome = 0; outcome < goals.length; outcome++) {
      const booked = bookings[outcome * table.trials + row];
      sums[outcome][slice] += booked;
      squares[outcome][slice] += booked * booked;
      if (booked >= goals[outcome]) hits[outcome][slice]++;
    }
  }
  const { trials, tallies } = table;
  const created = columns.pipeline + CREATED;
  return [
    {
      alternative,
      block,
      minorUnits: model.minorUnits,
      trials: Array.from({ length: slices }, (_, slice) =>
        Math.min(sliceTrials, trials - slice * sliceTrials),
      ),
      bookings: sums,
      squares,
      hits,
      created: sumOf(tallies.subarray(created * trials, (created + 1) * trials)),
      timeline: timelineOf(table, model),
    },
  ];
}

/** Sums over trials of cumulative bookings, by date. */
function timelineOf({ trials, columns, weeks }: TrialTable, model: Model): Float64Array {
  let booked = 0;
  return Float64Array.from(columns.timelineDays, (day, week) => {
    booked += sumOf(weeks.subarray(week * trials, (week + 1) * trials));
    return booked + trials * bookedBefore(model, day);
  });
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function runsOf(request: AnswersRequest): readonly RunRequest[] {
  const known = runs.get(request);
  if (known) return known;
  const { alternatives, seed, trials } = request;
  const made = alternatives.map((alternative) => ({
    ...alternative,
    seed,
    trials,
    sharedPasts: trials,
  }));
  runs.set(request, made);
  return made;
}
