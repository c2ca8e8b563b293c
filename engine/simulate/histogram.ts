/**
 * How often each level of a whole number came up, in bins of less than 0.1 % of the level.
 *
 * A bin is an exponent and ten bits of mantissa, so numbers below 1024 have a bin each. Counts and
 * remainders are whole, so that histograms merge exactly in any order, and a bin that only ever
 * held one value gives that value back.
 *
 * Values wait in a list until there are many: ten thousand bins for a thousand values would cost
 * more, to make and to send, than all else that is done with them. Who reads settles them first.
 */
export interface Histogram {
  zeros: number;
  /** Index of the first of the bins. */
  first: number;
  /**
   * By bin, how many values it holds, and the sum of what they have above the bin's lower edge: by
   * turns, so that a value touches one line of the processor's cache.
   */
  bins: Float64Array;
  /** Values that are in no bin yet, zeros among them: the first so many of a list. */
  waiting: Float64Array;
  waitingCount: number;
}

/** Values that may wait. */
const WAITING_MAX = 8192;
/** Of its own for each histogram: what is moved to another thread is lost to all who share it. */
const none = () => new Float64Array(0);

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
  return { zeros: 0, first: 0, bins: none(), waiting: none(), waitingCount: 0 };
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
  if (histogram.waitingCount + count > WAITING_MAX) flush(histogram);
  if (count > WAITING_MAX) binValues(histogram, values, from, count);
  else wait(histogram, values.subarray(from, from + count));
}

/** Puts what waits into its bins: to be called before a histogram is read. */
export function settle(histogram: Histogram): Histogram {
  flush(histogram);
  histogram.waiting = none();
  return histogram;
}

function flush(histogram: Histogram): void {
  binValues(histogram, histogram.waiting, 0, histogram.waitingCount);
  histogram.waitingCount = 0;
}

function wait(histogram: Histogram, values: Float64Array): void {
  const { waiting, waitingCount } = histogram;
  const needed = waitingCount + values.length;
  if (needed > waiting.length) {
    histogram.waiting = new Float64Array(Math.max(needed, Math.min(WAITING_MAX, 2 * needed)));
    histogram.waiting.set(waiting.subarray(0, waitingCount));
  }
  histogram.waiting.set(values, waitingCount);
  histogram.waitingCount = needed;
}

function binValues(histogram: Histogram, values: Float64Array, from: number, count: number): void {
  const halves = new Uint32Array(values.buffer, values.byteOffset + 8 * from, 2 * count);
  let least = 0xffffffff;
  let greatest = 0;
  for (let i = UPPER; i < halves.length; i += 2) {
    if (halves[i] > greatest) greatest = halves[i];
    if (halves[i] < least && halves[i] > 0) least = halves[i];
  }
  if (greatest > 0) cover(histogram, least >>> REMAINDER_BITS, (greatest >>> REMAINDER_BITS) + 1);
  const { first, bins } = histogram;
  let zeros = 0;
  for (let i = 0; i < halves.length; i += 2) {
    const upper = halves[i + UPPER];
    if (upper === 0) {
      zeros++;
      continue;
    }
    const at = 2 * ((upper >>> REMAINDER_BITS) - first);
    const rest = (upper & REMAINDER_MASK) * 2 ** 32 + halves[i + LOWER];
    bins[at]++;
    bins[at + 1] += rest * LAST_BITS[upper >>> 20];
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
  countValues(into, from.waiting, 0, from.waitingCount);
  if (from.bins.length === 0) return;
  cover(into, from.first, from.first + from.bins.length / 2);
  const shift = 2 * (from.first - into.first);
  for (let at = 0; at < from.bins.length; at++) into.bins[at + shift] += from.bins[at];
}

/** How many values a bin holds, the bins counted from the histogram's first. */
export function countIn({ bins }: Histogram, bin: number): number {
  return bins[2 * bin];
}

/** The mean of the values that a bin holds, the bins counted from the histogram's first. */
export function meanIn({ first, bins }: Histogram, bin: number): number {
  return lowerEdge(first + bin) + bins[2 * bin + 1] / bins[2 * bin];
}

/** The number of a histogram's bins, many of which may hold nothing. */
export function binCount({ bins }: Histogram): number {
  return bins.length / 2;
}

/** Makes room for the bins from one up to another. */
function cover(histogram: Histogram, from: number, to: number): void {
  const { first, bins } = histogram;
  const end = first + bins.length / 2;
  if (bins.length === 0) {
    histogram.first = from;
    histogram.bins = new Float64Array(2 * (to - from));
  } else if (from < first || to > end) {
    const newFirst = Math.min(first, from);
    histogram.first = newFirst;
    histogram.bins = new Float64Array(2 * (Math.max(end, to) - newFirst));
    histogram.bins.set(bins, 2 * (first - newFirst));
  }
}
