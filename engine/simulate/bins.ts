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
const NAME_MASK = (1 << NAME_BITS) - 1;

/** Where integers end, whose bins are told without looking at the halves of a double. */
export const INTEGERS_END = 2 ** 31;
const INTEGERS_END_BIN = (1023 + 31) << NAME_BITS;
/** Bits of such an integer, its first one moved to the front, that do not name its bin. */
const REST_BITS = 31 - NAME_BITS;
const REST_MASK = (1 << REST_BITS) - 1;

/** Whether the lower half of a double comes first, as on every machine known to run this. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const LOWER = isLittleEndian ? 0 : 1;
const UPPER = isLittleEndian ? 1 : 0;
/** Bits of the upper half that do not name a bin: those beside sign, exponent and name. */
const UPPER_REST_BITS = 20 - NAME_BITS;
const UPPER_REST_MASK = (1 << UPPER_REST_BITS) - 1;

const scratch = new DataView(new ArrayBuffer(8));

/** No bins, in arrays of their own: what is moved to another thread is lost to all who share it. */
export function noBins(): Bins {
  return { first: 0, counts: new Int32Array(0), rests: new Float64Array(0) };
}

/** Counts integers above 0: the first so many of a list. */
export function binIntegers(into: Bins, integers: Int32Array, count: number): void {
  coverAll(into, integers, count);
  putIntegers(into, integers, count);
}

function putIntegers({ first, counts, rests }: Bins, integers: Int32Array, count: number): void {
  const end = INTEGERS_END_BIN - first;
  for (let i = 0; i < count; i++) {
    const integer = integers[i];
    const zeroBits = Math.clz32(integer);
    const moved = integer << zeroBits;
    const bin = end - (zeroBits << NAME_BITS) + ((moved >>> REST_BITS) & NAME_MASK);
    counts[bin]++;
    rests[bin] += (moved & REST_MASK) >>> zeroBits;
  }
}

/** Counts whole numbers from 1 to 2^53: the first so many of a list. */
export function binNumbers(into: Bins, numbers: Float64Array, count: number): void {
  coverAll(into, numbers, count);
  putNumbers(into, numbers, count);
}

function putNumbers({ first, counts, rests }: Bins, numbers: Float64Array, count: number): void {
  const halves = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
  for (let i = 0; i < count; i++) {
    const upper = halves[2 * i + UPPER];
    const bin = (upper >>> UPPER_REST_BITS) - first;
    const rest = (upper & UPPER_REST_MASK) * 2 ** 32 + halves[2 * i + LOWER];
    counts[bin]++;
    rests[bin] += rest * LAST_BITS[upper >>> 20];
  }
}

/** By exponent field of a whole number, 2 to the power of its exponent: worth of its last bit. */
const LAST_BITS = Float64Array.from({ length: 1077 }, (_, field) =>
  field < 1023 ? 0 : 2 ** (field - 1023) / 2 ** 52,
);

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

/** Makes room for the bins of all numbers of a list. */
function coverAll(into: Bins, numbers: Int32Array | Float64Array, count: number): void {
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (let i = 0; i < count; i++) {
    const number = numbers[i];
    if (number > greatest) greatest = number;
    if (number < least) least = number;
  }
  if (count > 0) cover(into, binOf(least), binOf(greatest) + 1);
}

function binOf(number: number): number {
  scratch.setFloat64(0, number);
  return scratch.getUint32(0) >>> UPPER_REST_BITS;
}

/** Makes room for the bins from one up to another. */
function cover(into: Bins, from: number, to: number): void {
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
