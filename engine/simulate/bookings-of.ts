import { nativeInstance } from "../native/instance.ts";
import type { Model } from "../process/model.ts";
import { columnsFor } from "./column-memory.ts";
import type { TrialTable } from "./trial-table.ts";

/** What one trial may book at most: beyond, sums of whole minor units would no longer be exact. */
const BOOKINGS_MAX = 2 ** 53;

/**
 * Bookings by trial of the total, then of each period, column by column.
 *
 * @throws {RangeError} if a trial books more than adds up exactly
 */
export function bookingsOf({ trials, columns, periods }: TrialTable, model: Model): Float64Array {
  const outcomes = columns.periods + 1;
  const booked = [0, ...model.periods.map((period) => period.booked)];
  const bookings = totalled(periods, booked, trials, outcomes);
  for (let row = 0; row < trials; row++) {
    const total = bookings[row];
    if (total < BOOKINGS_MAX) continue;
    throw new RangeError(`a trial books ${total} minor units: amounts or rates are absurdly large`);
  }
  return bookings;
}

/** Columns with what is added to each, after that of their totals. */
function totalled(
  periods: Float64Array,
  added: readonly number[],
  trials: number,
  outcomes: number,
): Float64Array {
  const native = nativeInstance();
  if (native) {
    const memory = columnsFor(native, trials * outcomes, outcomes);
    memory.columns.set(periods, trials);
    memory.columnAdded.set(added);
    native.totalColumns(outcomes, trials);
    return memory.columns.slice(0, trials * outcomes);
  }
  const bookings = new Float64Array(trials * outcomes);
  for (let i = 0; i < periods.length; i++) {
    const value = periods[i] + added[1 + Math.floor(i / trials)];
    bookings[trials + i] = value;
    bookings[i % trials] += value;
  }
  return bookings;
}
