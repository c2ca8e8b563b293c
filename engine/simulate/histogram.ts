/**
 * How often each level of a whole number came up, in bins of less than 0.1 % of the level.
 *
 * A bin is an exponent and ten bits of mantissa, so numbers below 1024 have a bin each. Counts and
 * remainders are whole, so that histograms merge exactly in any order, and a bin that only ever
 * held one value gives that value back.
 */
export interface Histogram {
  zeros: number;
  /** Index of the bin that `counts[0]` counts. */
  first: number;
  counts: Float64Array;
  /** By bin, the sum of what its values have above the bin's lower edge. */
  remainders: Float64Array;
}

/** Bins made beside the one asked for when a histogram grows. */
const MARGIN = 256;

const scratch = new DataView(new ArrayBuffer(8));

export function makeHistogram(): Histogram {
  return { zeros: 0, first: 0, counts: new Float64Array(0), remainders: new Float64Array(0) };
}

/** Counts a whole number from 0 up to 2^53. */
export function count(histogram: Histogram, value: number): void {
  if (value === 0) {
    histogram.zeros++;
    return;
  }
  scratch.setFloat64(0, value);
  const bin = scratch.getInt32(0) >>> 10;
  let at = bin - histogram.first;
  if (at < 0 || at >= histogram.counts.length) {
    cover(histogram, bin, bin + 1);
    at = bin - histogram.first;
  }
  // The edge's double is the value's own with the lower mantissa bits cleared.
  scratch.setInt32(0, bin << 10);
  scratch.setInt32(4, 0);
  histogram.counts[at]++;
  histogram.remainders[at] += value - scratch.getFloat64(0);
}

/** The least value of a bin. */
export function lowerEdge(bin: number): number {
  scratch.setInt32(0, bin << 10);
  scratch.setInt32(4, 0);
  return scratch.getFloat64(0);
}

/** Adds the counts of one histogram to another, which changes. */
export function addHistogram(into: Histogram, from: Histogram): void {
  into.zeros += from.zeros;
  if (from.counts.length === 0) return;
  cover(into, from.first, from.first + from.counts.length);
  const shift = from.first - into.first;
  for (let at = 0; at < from.counts.length; at++) {
    into.counts[at + shift] += from.counts[at];
    into.remainders[at + shift] += from.remainders[at];
  }
}

function cover(histogram: Histogram, from: number, to: number): void {
  const { first, counts, remainders } = histogram;
  const isEmpty = counts.length === 0;
  if (!isEmpty && from >= first && to <= first + counts.length) return;
  const newFirst = Math.max(0, isEmpty ? from - MARGIN : Math.min(first, from - MARGIN));
  const end = isEmpty ? to + MARGIN : Math.max(first + counts.length, to + MARGIN);
  histogram.first = newFirst;
  histogram.counts = new Float64Array(end - newFirst);
  histogram.remainders = new Float64Array(end - newFirst);
  if (isEmpty) return;
  histogram.counts.set(counts, first - newFirst);
  histogram.remainders.set(remainders, first - newFirst);
}
