import { bookedBefore, type Model } from "../process/model.ts";
import { addOutcomes } from "./add-outcomes.ts";
import { type BlockSummary, emptySummary } from "./block-summary.ts";
import { bookingsOf } from "./bookings-of.ts";
import type { Columns } from "./columns.ts";
import { countColumns, countCumulated } from "./count-columns.ts";
import { gatherColumns } from "./gather-columns.ts";
import { gatherPairs, pairColumns } from "./pair-moments.ts";
import type { TrialTable } from "./trial-table.ts";

/** The summary of no trials of a model. */
export function emptySummaryOf(columns: Columns): BlockSummary {
  const { periods, timelineDays, tallies, waterfall, pairs } = columns;
  const flows = waterfall?.count ?? 0;
  return emptySummary(periods + 1, timelineDays.length, tallies, flows, pairColumns(pairs));
}

/**
 * Adds a block's trials to a summary, column by column.
 *
 * @returns bookings by trial of the total, then of each period, column by column
 * @throws {RangeError} if a trial books more than adds up exactly
 */
export function summarizeTable(
  summary: BlockSummary,
  table: TrialTable,
  model: Model,
): Float64Array {
  const { trials, columns, tallies } = table;
  const bookings = bookingsOf(table, model);
  const quotas = model.periods.map(({ quota }) => quota);
  const quota = quotas.reduce((sum, one) => sum + one, 0);
  addOutcomes(summary, bookings, [quota, ...quotas]);
  gatherColumns(summary.tallies, tallies);
  gatherPairs(summary.pairs, table);
  if (columns.waterfall) {
    const { first, count } = columns.waterfall;
    countColumns(summary.flows, tallies.subarray(first * trials, (first + count) * trials));
  }
  countCumulated(summary.timeline, table.weeks, addedByWeek(columns, model));
  summary.trials += trials;
  return bookings;
}

/** What was booked before asOf, by week of the timeline. */
function addedByWeek({ timelineDays }: Columns, model: Model): Float64Array {
  let before = 0;
  const added = new Float64Array(timelineDays.length);
  for (let week = 0; week < added.length; week++) {
    const booked = bookedBefore(model, timelineDays[week]);
    added[week] = booked - before;
    before = booked;
  }
  return added;
}
