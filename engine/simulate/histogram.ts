import { type Native, nativeInstance } from "../native/instance.ts";
import { binNumbers } from "./bin-numbers.ts";
import { addBins, type Bins, noBins } from "./bins.ts";
import { COLUMN_MAX, writeColumn } from "./column-memory.ts";

/**
 * How often each level of a whole number came up: see Bins.
 *
 * Values wait in lists until there are many: ten thousand bins for a thousand values would cost
 * more, to make and to send, than all else that is done with them. Who reads settles them first.
 */
export interface Histogram extends Bins {
  zeros: number;
  /** Values that are in no bin yet: the first so many of a list. */
  integers: Int32Array;
  integerCount: number;
  /** Likewise those from 2^31 on. */
  larger: Float64Array;
  largerCount: number;
}

/** Where integers of 32 bits end. */
const INTEGERS_END = 2 ** 31;

/** Values that may wait in one list: each takes 64 KiB at most. */
const INTEGERS_MAX = 16384;
const LARGER_MAX = 8192;

export function makeHistogram(): Histogram {
  return {
    ...noBins(),
    zeros: 0,
    integers: new Int32Array(0),
    integerCount: 0,
    larger: new Float64Array(0),
    largerCount: 0,
  };
}

/**
 * Counts whole numbers from 0 up to 2^53 that stand next to each other.
 *
 * @param from index of the first
 */
export function countValues(
  histogram: Histogram,
  values: Float64Array,
  from: number,
  count: number,
): void {
  const native = nativeInstance();
  const end = from + count;
  for (let first = from; first < end; first += COLUMN_MAX) {
    const last = Math.min(end, first + COLUMN_MAX);
    makeRoomForIntegers(histogram, last - first);
    if (!native || !countIntegers(native, histogram, values, first, last)) {
      countPlainly(histogram, values, first, last);
    }
  }
}

/** In compiled loops, if no value is larger. */
function countIntegers(
  native: Native,
  histogram: Histogram,
  values: Float64Array,
  from: number,
  end: number,
): boolean {
  const { columnIntegers } = writeColumn(native, values, from, end);
  const listed = native.listIntegers(end - from);
  if (listed < 0) return false;
  histogram.integers.set(columnIntegers.subarray(0, listed), histogram.integerCount);
  histogram.integerCount += listed;
  histogram.zeros += end - from - listed;
  return true;
}

/** One value after the other. */
function countPlainly(histogram: Histogram, values: Float64Array, from: number, end: number): void {
  for (let i = from; i < end; i++) {
    const value = values[i];
    if (value === 0) histogram.zeros++;
    else if (value < INTEGERS_END) histogram.integers[histogram.integerCount++] = value;
    else addLarger(histogram, value);
  }
}

function addLarger(histogram: Histogram, value: number): void {
  if (histogram.largerCount === histogram.larger.length) makeRoomForLarger(histogram, 1);
  histogram.larger[histogram.largerCount++] = value;
}

/** Puts what waits into its bins: to be called before a histogram is read. */
export function settle(histogram: Histogram): Histogram {
  flushIntegers(histogram);
  flushLarger(histogram);
  histogram.integers = new Int32Array(0);
  histogram.larger = new Float64Array(0);
  return histogram;
}

/** Whether values wait. */
export function isUnsettled({ integerCount, largerCount }: Histogram): boolean {
  return integerCount + largerCount > 0;
}

/** Adds the counts of one histogram to another, which changes. */
export function addHistogram(into: Histogram, from: Histogram): void {
  const { zeros, integers, integerCount, larger, largerCount } = from;
  into.zeros += zeros;
  makeRoomForIntegers(into, integerCount);
  into.integers.set(integers.subarray(0, integerCount), into.integerCount);
  into.integerCount += integerCount;
  makeRoomForLarger(into, largerCount);
  into.larger.set(larger.subarray(0, largerCount), into.largerCount);
  into.largerCount += largerCount;
  addBins(into, from);
}

function flushIntegers(histogram: Histogram): void {
  binNumbers(histogram, histogram.integers, histogram.integerCount);
  histogram.integerCount = 0;
}

function flushLarger(histogram: Histogram): void {
  binNumbers(histogram, histogram.larger, histogram.largerCount);
  histogram.largerCount = 0;
}

function makeRoomForIntegers(histogram: Histogram, more: number): void {
  if (histogram.integerCount + more > INTEGERS_MAX) flushIntegers(histogram);
  const { integers, integerCount } = histogram;
  if (integerCount + more <= integers.length) return;
  histogram.integers = new Int32Array(lengthFor(integerCount + more, INTEGERS_MAX));
  histogram.integers.set(integers.subarray(0, integerCount));
}

function makeRoomForLarger(histogram: Histogram, more: number): void {
  if (histogram.largerCount + more > LARGER_MAX) flushLarger(histogram);
  const { larger, largerCount } = histogram;
  if (largerCount + more <= larger.length) return;
  histogram.larger = new Float64Array(lengthFor(largerCount + more, LARGER_MAX));
  histogram.larger.set(larger.subarray(0, largerCount));
}

/** A list of which so much is needed is made twice as long, lest it grow often. */
function lengthFor(needed: number, most: number): number {
  return Math.max(needed, Math.min(most, 2 * needed));
}
