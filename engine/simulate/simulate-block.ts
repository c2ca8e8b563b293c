import { startNative } from "../native/start-native.ts";
import type { BlockSummary } from "./block-summary.ts";
import { compileRun } from "./compile-run.ts";
import type { CompiledRun } from "./compiled-run.ts";
import { clearDiary, openDiary } from "./diary.ts";
import { turnsOf } from "./draw-of-trial.ts";
import { gatherClusters } from "./gather-clusters.ts";
import { gatherStrata } from "./gather-strata.ts";
import { clearLedger, makeLedger } from "./ledger.ts";
import { simulateLifeTrial } from "./life-trial.ts";
import { simulatePlainTrial } from "./plain-trial.ts";
import { requestOfDraw } from "./request-of-draw.ts";
import { blockCount, type RunRequest, type Stretch, stretchOf } from "./run-request.ts";
import { simulateEventBlock } from "./simulate-event-block.ts";
import { emptySummaryOf, summarizeTable } from "./summarize-table.ts";
import { simulateThinBlock } from "./thin-block.ts";
import {
  clearTrialTable,
  copyRows,
  fillRow,
  makeTrialTable,
  type TrialTable,
} from "./trial-table.ts";
import { tallyWaterfall } from "./waterfall.ts";

const compiledRuns = new WeakMap<RunRequest, CompiledRun>();

/**
 * Simulates one block of a run: trials `block · trialsPerBlock` and on, to the next block or the
 * run's end.
 *
 * A block depends on the request and its index only, so workers may simulate blocks in any order.
 * The request is compiled once: pass the same object for each of its blocks.
 *
 * @param into a summary of other blocks of the run, which changes and is returned
 * @throws {RangeError} if the run has no such block, or a trial books more than adds up exactly
 */
export function simulateBlock(
  request: RunRequest,
  block: number,
  into: BlockSummary = emptySummaryOf(compiled(request).columns),
): BlockSummary {
  const run = compiled(request);
  const table = tabulateBlock(request, block);
  const bookings = summarizeTable(into, table, run.model);
  const stretch = stretchOf(request, block);
  gatherClusters(into.clusters, bookings, run.model, turnsOf(request, stretch));
  into.strata = gatherStrata(into.strata, bookings, run, stretch.first);
  if (request.keepDraws) {
    const kept = { block, bookings: byTrial(bookings, table.trials) };
    into.draws = [...into.draws, kept].sort((a, b) => a.block - b.block);
  }
  return into;
}

/** Simulates one block of a run, trial by trial in a table that holds until the next call. */
export function tabulateBlock(request: RunRequest, block: number): TrialTable {
  if (!Number.isInteger(block) || block < 0 || block >= blockCount(request)) {
    throw new RangeError(`block must be a whole number below the run's count, got ${block}`);
  }
  return tabulateTrials(request, stretchOf(request, block));
}

/** Likewise of any stretch of its trials. */
export function tabulateTrials(asked: RunRequest, stretch: Stretch): TrialTable {
  startNative();
  const { first, end: last } = stretch;
  const hasPast = (compiled(asked).life?.warmUpDays ?? 0) > 0;
  const request = hasPast && first < (asked.sharedPasts ?? 0) ? sharingAll(asked) : asked;
  const run = compiled(request);
  const table = emptyTable(run, last - first);
  for (const { draw, first: from, end } of turnsOf(request, stretch)) {
    if (draw === undefined) simulateTable(run, first, table);
    else {
      const drawn = compiled(requestOfDraw(request, draw));
      const part = emptyTable(drawn, end - from);
      simulateTable(drawn, from, part);
      copyRows(table, from - first, part);
    }
  }
  return table;
}

function simulateTable(run: CompiledRun, first: number, table: TrialTable): void {
  if (run.kernel === "thin") simulateThinBlock(run, first, table);
  else if (run.kernel === "event") simulateEventBlock(run, first, table);
  else simulateRows(run, first, table);
}

/** The compiled form of a request, made at its first use. */
export function compiled(request: RunRequest): CompiledRun {
  const known = compiledRuns.get(request);
  if (known) return known;
  const run = compileRun(request);
  compiledRuns.set(request, run);
  return run;
}

const sharing = new WeakMap<RunRequest, RunRequest>();

/** The same run, were it to share the past of all its trials: the same object each time. */
function sharingAll(request: RunRequest): RunRequest {
  const { trials, sharedPasts = 0 } = request;
  if (sharedPasts >= trials) return request;
  const known = sharing.get(request) ?? { ...request, sharedPasts: trials };
  sharing.set(request, known);
  return known;
}

/** Simulates a block trial by trial. */
function simulateRows(run: CompiledRun, first: number, table: TrialTable): void {
  const simulateTrial = run.kernel === "life" ? simulateLifeTrial : simulatePlainTrial;
  const { model, columns } = run;
  const ledger = makeLedger(model, columns);
  const diary = columns.waterfall && openDiary();
  for (let row = 0; row < table.trials; row++) {
    clearLedger(ledger);
    simulateTrial(run, first + row, ledger, diary);
    if (columns.waterfall && diary) {
      tallyWaterfall(ledger.tallies, columns.waterfall, diary, model.periods);
      clearDiary(diary);
    }
    fillRow(table, row, ledger);
  }
}

const tables = new WeakMap<CompiledRun, TrialTable>();

/** A table of zeros, the same again for each whole block of a run. */
function emptyTable(run: CompiledRun, trials: number): TrialTable {
  const known = tables.get(run);
  if (known?.trials === trials) {
    clearTrialTable(known);
    return known;
  }
  const table = makeTrialTable(run.columns, trials);
  tables.set(run, table);
  return table;
}

/** The numbers of a table trial by trial, as they are exported. */
function byTrial(columns: Float64Array, trials: number): Float64Array {
  const width = columns.length / trials;
  return Float64Array.from(
    { length: columns.length },
    (_, i) => columns[(i % width) * trials + Math.floor(i / width)],
  );
}
