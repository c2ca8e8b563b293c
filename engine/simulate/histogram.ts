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

const scratch = new DataView(new ArrayBuffer(8));

export function makeHistogram(): Histogram {
  return { zeros: 0, first: 0, counts: new Float64Array(0), remainders: new Float64Array(0) };
}

/**
 * Counts whole numbers from 0 up to 2^53 that stand in an array at equal distances.
 *
 * @param from index of the first
 * @param stride distance from one to the next
 */
export function makeHistogramOf(values: Float64Array, from: number, stride: number): Histogram {
  const histogram = makeHistogram();
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (let at = from; at < values.length; at += stride) {
    const value = values[at];
    if (value === 0) histogram.zeros++;
    else if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (greatest === 0) return histogram;
  cover(histogram, binOf(least), binOf(greatest) + 1);
  for (let at = from; at < values.length; at += stride) {
    const value = values[at];
    if (value === 0) continue;
    const bin = binOf(value) - histogram.first;
    histogram.counts[bin]++;
    histogram.remainders[bin] += value - lowerEdge(bin + histogram.first);
  }
  return histogram;
}

function binOf(value: number): number {
  scratch.setFloat64(0, value);
  return scratch.getInt32(0) >>> 10;
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
  const newFirst = isEmpty ? from : Math.min(first, from);
  const end = isEmpty ? to : Math.max(first + counts.length, to);
  histogram.first = newFirst;
  histogram.counts = new Float64Array(end - newFirst);
  histogram.remainders = new Float64Array(end - newFirst);
  if (isEmpty) return;
  histogram.counts.set(counts, first - newFirst);
  histogram.remainders.set(remainders, first - newFirst);
}
