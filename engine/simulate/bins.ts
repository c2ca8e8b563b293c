/**
 * Bins for whole numbers above 0, each of less than 0.1 % of what it holds.
 *
 * A bin is an exponent and ten bits of mantissa, so numbers below 1024 have a bin each. Counts and
 * rests are whole, so that bins merge exactly in any order, and a bin that only ever held one
 * number gives that number back.
 */
export interface Bins {
  /** Index of the first of them. */
  first: number;
  /** By bin, how many numbers it holds. */
  counts: Int32Array;
  /** By bin, the sum of what they have above the bin's lower edge. */
  rests: Float64Array;
}

/** Bits of a mantissa that name a bin. */
const NAME_BITS = 10;

/** Bits of a double's upper half that do not name a bin: those beside sign, exponent and name. */
const UPPER_REST_BITS = 20 - NAME_BITS;

/** No fewer bins than whole numbers up to 2^53 have. */
export const BINS_MAX = 54 << NAME_BITS;

const scratch = new DataView(new ArrayBuffer(8));

/** No bins, in arrays of their own: what is moved to another thread is lost to all who share it. */
export function noBins(): Bins {
  return { first: 0, counts: new Int32Array(0), rests: new Float64Array(0) };
}

/** Adds what other bins hold. */
export function addBins(into: Bins, from: Bins): void {
  if (from.counts.length === 0) return;
  cover(into, from.first, from.first + from.counts.length);
  const shift = from.first - into.first;
  for (let bin = 0; bin < from.counts.length; bin++) {
    into.counts[bin + shift] += from.counts[bin];
    into.rests[bin + shift] += from.rests[bin];
  }
}

/** The least number of a bin. */
export function lowerEdge(bin: number): number {
  scratch.setInt32(0, bin << UPPER_REST_BITS);
  scratch.setInt32(4, 0);
  return scratch.getFloat64(0);
}

/** How many numbers a bin holds, the bins counted from the first. */
export function countIn({ counts }: Bins, bin: number): number {
  return counts[bin];
}

/** The mean of the numbers that a bin holds, the bins counted from the first. */
export function meanIn({ first, counts, rests }: Bins, bin: number): number {
  return lowerEdge(first + bin) + rests[bin] / counts[bin];
}

/** How many bins there are, many of which may hold nothing. */
export function binCount({ counts }: Bins): number {
  return counts.length;
}

/** The bin of a number. */
export function binOf(number: number): number {
  scratch.setFloat64(0, number);
  return scratch.getUint32(0) >>> UPPER_REST_BITS;
}

/** Makes room for the bins from one up to another. */
export function cover(into: Bins, from: number, to: number): void {
  const { first, counts, rests } = into;
  const end = first + counts.length;
  if (counts.length === 0) {
    into.first = from;
    into.counts = new Int32Array(to - from);
    into.rests = new Float64Array(to - from);
  } else if (from < first || to > end) {
    const newFirst = Math.min(first, from);
    const length = Math.max(end, to) - newFirst;
    into.first = newFirst;
    into.counts = new Int32Array(length);
    into.rests = new Float64Array(length);
    into.counts.set(counts, first - newFirst);
    into.rests.set(rests, first - newFirst);
  }
}
