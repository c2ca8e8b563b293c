import { binNumbers } from "./bin-numbers.ts";
import { addBins, type Bins, noBins } from "./bins.ts";

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
  const end = from + count;
  for (let first = from; first < end; first += INTEGERS_MAX) {
    countSome(histogram, values, first, Math.min(end, first + INTEGERS_MAX));
  }
}

function countSome(histogram: Histogram, values: Float64Array, from: number, end: number): void {
  makeRoomForIntegers(histogram, end - from);
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

/** More values than this take less room in bins. */
const SENT_MAX = 1024;

/**
 * Puts what waits into its bins, if it is much: before it is sent to a thread that only adds up,
 * which would do the same without compiled loops.
 */
export function settleMuch(histogram: Histogram): void {
  if (histogram.integerCount + histogram.largerCount > SENT_MAX) settle(histogram);
}

/** Whether values wait. */
export function isUnsettled({ integerCount, largerCount }: Histogram): boolean {
  return integerCount + largerCount > 0;
}

/** Adds the counts of one histogram to another, which changes. */
export function addHistogram(into: Histogram, from: Histogram): void {
  const { zeros, integers, integerCount, larger, largerCount } = from;
  into.zeros += zeros;
  addWaiting(into, integers.subarray(0, integerCount), larger.subarray(0, largerCount));
  addBins(into, from);
}

/** Has values above 0 wait: integers below 2^31, and what is larger. */
export function addWaiting(into: Histogram, integers: Int32Array, larger: Float64Array): void {
  makeRoomForIntegers(into, integers.length);
  into.integers.set(integers, into.integerCount);
  into.integerCount += integers.length;
  if (larger.length === 0) return;
  makeRoomForLarger(into, larger.length);
  into.larger.set(larger, into.largerCount);
  into.largerCount += larger.length;
}

function flushIntegers(histogram: Histogram): void {
  binNumbers(histogram, histogram.integers, histogram.integerCount);
  histogram.integerCount = 0;
}

function flushLarger(histogram: Histogram): void {
  binNumbers(histogram, histogram.larger, histogram.largerCount);
  histogram.largerCount = 0;
}

/** Puts what waits into its bins where so many more could not wait as well. */
export function flushFor(histogram: Histogram, more: number): void {
  if (histogram.integerCount + more > INTEGERS_MAX) flushIntegers(histogram);
  if (histogram.largerCount + more > LARGER_MAX) flushLarger(histogram);
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
