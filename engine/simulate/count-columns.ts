import { type Native, nativeInstance } from "../native/instance.ts";
import { type ColumnMemory, writeColumns } from "./column-memory.ts";
import { addWaiting, countValues, flushFor, type Histogram } from "./histogram.ts";

/** Counts columns of values that follow each other, each in a histogram of its own. */
export function countColumns(histograms: readonly Histogram[], values: Float64Array): void {
  const native = nativeInstance();
  const length = values.length / histograms.length;
  if (native) {
    const memory = writeToCount(native, histograms, values);
    listInto(native, memory, histograms, length);
  } else {
    histograms.forEach((histogram, column) => {
      countValues(histogram, values, column * length, length);
    });
  }
}

/**
 * Counts the sums of each column and those before it.
 *
 * @param added by column, what comes to each of its values besides
 */
export function countCumulated(
  histograms: readonly Histogram[],
  values: Float64Array,
  added: Float64Array,
): void {
  const native = nativeInstance();
  const length = values.length / histograms.length;
  if (native) {
    const memory = writeToCount(native, histograms, values);
    memory.columnAdded.set(added);
    native.cumulateColumns(histograms.length, length);
    listInto(native, memory, histograms, length);
  } else {
    const sums = new Float64Array(length);
    histograms.forEach((histogram, column) => {
      for (let i = 0; i < length; i++) sums[i] += values[column * length + i] + added[column];
      countValues(histogram, sums, 0, length);
    });
  }
}

/** Writes columns that are to be counted to memory. */
export function writeToCount(
  native: Native,
  histograms: readonly Histogram[],
  values: Float64Array,
): ColumnMemory {
  // What waits is put into bins in the same memory, so it must be before the columns are there.
  for (const histogram of histograms) flushFor(histogram, values.length / histograms.length);
  return writeColumns(native, values, histograms.length);
}

/** Counts columns of a length that stand in memory: see writeToCount. */
export function listInto(
  native: Native,
  memory: ColumnMemory,
  histograms: readonly Histogram[],
  length: number,
): void {
  const { listedIntegers, listedLarger, integerCounts, largerCounts } = memory;
  native.listColumns(histograms.length, length);
  let integersFrom = 0;
  let largerFrom = 0;
  for (let column = 0; column < histograms.length; column++) {
    const integersEnd = integersFrom + integerCounts[column];
    const largerEnd = largerFrom + largerCounts[column];
    const integers = listedIntegers.subarray(integersFrom, integersEnd);
    const larger = listedLarger.subarray(largerFrom, largerEnd);
    addWaiting(histograms[column], integers, larger);
    histograms[column].zeros += length - integers.length - larger.length;
    integersFrom = integersEnd;
    largerFrom = largerEnd;
  }
}
