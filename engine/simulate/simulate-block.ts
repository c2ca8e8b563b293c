import { bookedBefore, type Model } from "../process/model.ts";
import { type BlockSummary, emptySummary } from "./block-summary.ts";
import type { Columns } from "./columns.ts";
import { type CompiledRun, compileRun } from "./compile-run.ts";
import { turnsOf } from "./draw-of-trial.ts";
import { simulateEventTrial } from "./event-trial.ts";
import { gatherClusters } from "./gather-clusters.ts";
import { makeHistogramOf } from "./histogram.ts";
import { clearLedger, type Ledger, makeLedger } from "./ledger.ts";
import { emptyGatherer, gather, type MomentGatherer, makeMomentGatherer } from "./moments.ts";
import { simulatePlainTrial } from "./plain-trial.ts";
import { requestOfDraw } from "./request-of-draw.ts";
import { blockCount, type RunRequest, TRIALS_PER_BLOCK } from "./run-request.ts";

/** What one trial may book at most: beyond, sums of whole minor units would no longer be exact. */
const BOOKINGS_MAX = 2 ** 53;

const compiledRuns = new WeakMap<RunRequest, CompiledRun>();

/**
 * Simulates one block of a run: trials `block · TRIALS_PER_BLOCK` and on, to the next block or the
 * run's end.
 *
 * A block depends on the request and its index only, so workers may simulate blocks in any order.
 * The request is compiled once: pass the same object for each of its blocks.
 *
 * @throws {RangeError} if the run has no such block, or a trial books more than adds up exactly
 */
export function simulateBlock(request: RunRequest, block: number): BlockSummary {
  if (!Number.isInteger(block) || block < 0 || block >= blockCount(request.trials)) {
    throw new RangeError(`block must be a whole number below the run's count, got ${block}`);
  }
  const run = compiled(request);
  const { columns, model } = run;
  const first = block * TRIALS_PER_BLOCK;
  const end = Math.min(request.trials, first + TRIALS_PER_BLOCK);
  const gathering = startGathering(model, columns, end - first);
  const ledger = makeLedger(model, columns);
  const turns = turnsOf(request, block);
  for (const turn of turns) {
    const drawn = turn.draw === undefined ? run : compiledDraw(request, turn.draw);
    const simulateTrial = drawn.kernel === "event" ? simulateEventTrial : simulatePlainTrial;
    for (let trial = turn.first; trial < turn.end; trial++) {
      clearLedger(ledger);
      simulateTrial(drawn, trial, ledger);
      gatherTrial(gathering, ledger, model, trial - first);
    }
  }
  gatherClusters(gathering.summary.clusters, gathering.draws, model, turns);
  return finishGathering(gathering, end - first, request.keepDraws ? block : undefined);
}

/** The compiled form of a request, made at its first use. */
export function compiled(request: RunRequest): CompiledRun {
  const known = compiledRuns.get(request);
  if (known) return known;
  const run = compileRun(request);
  compiledRuns.set(request, run);
  return run;
}

/** The compiled form of a request with the numbers of one of its plan's draws. */
function compiledDraw(request: RunRequest, draw: number): CompiledRun {
  return compiled(requestOfDraw(request, draw));
}

interface Gathering {
  readonly summary: BlockSummary;
  readonly bookings: MomentGatherer;
  readonly shortfall: MomentGatherer;
  readonly tallies: MomentGatherer;
  /** By trial, the total and each period in turn. */
  readonly draws: Float64Array;
  /** By trial, what has been booked by each date of the timeline. */
  readonly timeline: Float64Array;
  /** By date of the timeline, what of it had been booked before asOf. */
  readonly bookedBefore: readonly number[];
}

function startGathering(model: Model, columns: Columns, trials: number): Gathering {
  const { periods, timelineDays, tallies } = columns;
  return {
    summary: emptySummary(periods + 1, timelineDays.length, tallies),
    bookings: makeMomentGatherer(periods + 1),
    shortfall: makeMomentGatherer(periods + 1),
    tallies: makeMomentGatherer(tallies),
    draws: new Float64Array(trials * (periods + 1)),
    timeline: new Float64Array(trials * timelineDays.length),
    bookedBefore: timelineDays.map((day) => bookedBefore(model, day)),
  };
}

function gatherTrial(gathering: Gathering, ledger: Ledger, model: Model, row: number): void {
  const { periods } = model;
  let total = 0;
  let quota = 0;
  periods.forEach((period, index) => {
    const booked = ledger.periods[index] + period.booked;
    total += booked;
    quota += period.quota;
    gatherOutcome(gathering, index + 1, booked, period.quota, row);
  });
  if (!(total < BOOKINGS_MAX)) {
    throw new RangeError(`a trial books ${total} minor units: amounts or rates are absurdly large`);
  }
  gatherOutcome(gathering, 0, total, quota, row);
  const { tallies } = ledger;
  for (let i = 0; i < tallies.length; i++) gather(gathering.tallies, i, tallies[i]);
  gatherTimeline(gathering, ledger, row);
}

function gatherOutcome(
  { summary, bookings, shortfall, draws }: Gathering,
  outcome: number,
  booked: number,
  quota: number,
  row: number,
): void {
  draws[row * summary.histograms.length + outcome] = booked;
  gather(bookings, outcome, booked);
  gather(shortfall, outcome, Math.max(0, quota - booked));
  if (booked >= quota) summary.hits[outcome]++;
}

function gatherTimeline(
  { timeline, bookedBefore: before }: Gathering,
  { weeks }: Ledger,
  row: number,
): void {
  let cumulative = 0;
  for (let week = 0; week < weeks.length; week++) {
    cumulative += weeks[week];
    timeline[row * weeks.length + week] = cumulative + before[week];
  }
}

function finishGathering(
  { summary, bookings, shortfall, tallies, draws, timeline }: Gathering,
  trials: number,
  block: number | undefined,
): BlockSummary {
  const read = (values: Float64Array, columns: number) =>
    Array.from({ length: columns }, (_, column) => makeHistogramOf(values, column, columns));
  summary.trials = trials;
  summary.histograms = read(draws, summary.histograms.length);
  summary.timeline = read(timeline, summary.timeline.length);
  summary.bookings = emptyGatherer(bookings);
  summary.shortfall = emptyGatherer(shortfall);
  summary.tallies = emptyGatherer(tallies);
  if (block !== undefined) summary.draws = [{ block, bookings: draws }];
  return summary;
}
