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

/** Bits of the upper half of a double that do not name its bin. */
const REMAINDER_BITS = 10;
const REMAINDER_MASK = (1 << REMAINDER_BITS) - 1;

/** Whether the lower half of a double comes first, as on every machine known to run this. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const LOWER = isLittleEndian ? 0 : 1;
const UPPER = isLittleEndian ? 1 : 0;

/** By exponent field of a whole number, 2 to the power of its exponent: worth of its last bit. */
const LAST_BITS = Float64Array.from({ length: 1077 }, (_, field) =>
  field < 1023 ? 0 : 2 ** (field - 1023) / 2 ** 52,
);

const scratch = new DataView(new ArrayBuffer(8));

export function makeHistogram(): Histogram {
  return { zeros: 0, first: 0, counts: new Float64Array(0), remainders: new Float64Array(0) };
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
  const halves = new Uint32Array(values.buffer, values.byteOffset + 8 * from, 2 * count);
  let least = 0xffffffff;
  let greatest = 0;
  for (let i = UPPER; i < halves.length; i += 2) {
    if (halves[i] > greatest) greatest = halves[i];
    if (halves[i] < least && halves[i] > 0) least = halves[i];
  }
  if (greatest > 0) cover(histogram, least >>> REMAINDER_BITS, (greatest >>> REMAINDER_BITS) + 1);
  const { first, counts, remainders } = histogram;
  let zeros = 0;
  for (let i = 0; i < halves.length; i += 2) {
    const upper = halves[i + UPPER];
    if (upper === 0) {
      zeros++;
      continue;
    }
    const bin = (upper >>> REMAINDER_BITS) - first;
    const rest = (upper & REMAINDER_MASK) * 2 ** 32 + halves[i + LOWER];
    counts[bin]++;
    remainders[bin] += rest * LAST_BITS[upper >>> 20];
  }
  histogram.zeros += zeros;
}

/** The least value of a bin. */
export function lowerEdge(bin: number): number {
  scratch.setInt32(0, bin << REMAINDER_BITS);
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
