import { type Native, nativeInstance } from "../native/instance.ts";
import type { BlockSummary } from "./block-summary.ts";
import { countColumns, listInto, writeToCount } from "./count-columns.ts";
import { gatherColumns, sumInto } from "./gather-columns.ts";

/**
 * Adds what a block's trials book to a summary: how much, how often it reaches the quota, and what
 * is missing to it.
 *
 * @param bookings of the total, then of each period, column by column
 * @param quotas likewise
 */
export function addOutcomes(
  summary: BlockSummary,
  bookings: Float64Array,
  quotas: readonly number[],
): void {
  const native = nativeInstance();
  if (native) addCompiled(native, summary, bookings, quotas);
  else addPlainly(summary, bookings, quotas);
}

function addCompiled(
  native: Native,
  { histograms, bookings, hits, shortfall }: BlockSummary,
  values: Float64Array,
  quotas: readonly number[],
): void {
  const columns = quotas.length;
  const trials = values.length / columns;
  const memory = writeToCount(native, histograms, values);
  listInto(native, memory, histograms, trials);
  sumInto(native, memory, bookings, trials);
  memory.columnGoals.set(quotas);
  native.missGoals(columns, trials);
  for (let i = 0; i < columns; i++) hits[i] += memory.columnHits[i];
  sumInto(native, memory, shortfall, trials);
}

function addPlainly(
  { histograms, bookings, hits, shortfall }: BlockSummary,
  values: Float64Array,
  quotas: readonly number[],
): void {
  const trials = values.length / quotas.length;
  const missing = values.map((value, i) => {
    const outcome = Math.floor(i / trials);
    if (value >= quotas[outcome]) hits[outcome]++;
    return Math.max(0, quotas[outcome] - value);
  });
  gatherColumns(bookings, values);
  gatherColumns(shortfall, missing);
  countColumns(histograms, values);
}
