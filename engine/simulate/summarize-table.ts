import { bookedBefore, type Model } from "../process/model.ts";
import { type BlockSummary, emptySummary } from "./block-summary.ts";
import type { Columns } from "./columns.ts";
import { countValues } from "./histogram.ts";
import { gather } from "./moments.ts";
import { gatherPairs, pairColumns } from "./pair-moments.ts";
import type { TrialTable } from "./trial-table.ts";

/** What one trial may book at most: beyond, sums of whole minor units would no longer be exact. */
const BOOKINGS_MAX = 2 ** 53;

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
  const missing = new Float64Array(trials);
  [quota, ...quotas].forEach((goal, outcome) => {
    const from = outcome * trials;
    summary.hits[outcome] += countHits(bookings, from, goal, missing);
    gather(summary.bookings, outcome, bookings, from, trials);
    gather(summary.shortfall, outcome, missing, 0, trials);
    countValues(summary.histograms[outcome], bookings, from, trials);
  });
  for (let i = 0; i < columns.tallies; i++) gather(summary.tallies, i, tallies, i * trials, trials);
  gatherPairs(summary.pairs, table);
  const { first = 0, count = 0 } = columns.waterfall ?? {};
  for (let i = 0; i < count; i++) {
    countValues(summary.flows[i], tallies, (first + i) * trials, trials);
  }
  summarizeTimeline(summary, table, model);
  summary.trials += trials;
  return bookings;
}

/**
 * Bookings by trial of the total, then of each period, column by column.
 *
 * @throws {RangeError} if a trial books more than adds up exactly
 */
export function bookingsOf({ trials, columns, periods }: TrialTable, model: Model): Float64Array {
  const bookings = new Float64Array((columns.periods + 1) * trials);
  model.periods.forEach(({ booked }, period) => {
    const from = (period + 1) * trials;
    for (let row = 0; row < trials; row++) {
      const value = periods[period * trials + row] + booked;
      bookings[from + row] = value;
      bookings[row] += value;
    }
  });
  for (let row = 0; row < trials; row++) {
    const total = bookings[row];
    if (total < BOOKINGS_MAX) continue;
    throw new RangeError(`a trial books ${total} minor units: amounts or rates are absurdly large`);
  }
  return bookings;
}

/** Counts the trials that reach a quota, and tells by trial what is missing to it. */
function countHits(
  bookings: Float64Array,
  from: number,
  quota: number,
  missing: Float64Array,
): number {
  let hits = 0;
  for (let row = 0; row < missing.length; row++) {
    const short = quota - bookings[from + row];
    missing[row] = Math.max(0, short);
    hits += short <= 0 ? 1 : 0;
  }
  return hits;
}

/** What each trial has booked by each date of the timeline. */
function summarizeTimeline(
  summary: BlockSummary,
  { trials, columns, weeks }: TrialTable,
  model: Model,
): void {
  const cumulative = new Float64Array(trials);
  let before = 0;
  columns.timelineDays.forEach((day, week) => {
    const added = bookedBefore(model, day) - before;
    before += added;
    const from = week * trials;
    for (let row = 0; row < trials; row++) cumulative[row] += weeks[from + row] + added;
    countValues(summary.timeline[week], cumulative, 0, trials);
  });
}
