/**
 * Exact sums over trials of whole numbers from 0 to 2^53, and of their squares, by column.
 *
 * A number is three limbs of 18 bits. Each sum of limbs, or of products of two limbs, is held in
 * two parts, of which the lower is below 2^32 times the number of additions: so sets of trials add
 * up number by number, in any order, without a carry. Plain data.
 */
export interface Moments {
  /** By column: three sums of limbs and six of products, each lower and upper part. */
  readonly parts: Float64Array;
}

const LIMB = 2 ** 18;
const SUMS_PER_COLUMN = 9;
const PARTS_PER_COLUMN = 2 * SUMS_PER_COLUMN;
const PART = 2 ** 32;

/** So many trials at once add up exactly: products of two limbs stay below 2^36. */
const TRIALS_AT_ONCE_MAX = 2 ** 16;

export function zeroMoments(columns: number): Moments {
  return { parts: new Float64Array(columns * PARTS_PER_COLUMN) };
}

/**
 * Adds whole numbers that stand next to each other to a column.
 *
 * @param from index of the first
 * @param count at most 65,536
 */
export function gather(
  { parts }: Moments,
  column: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  if (count > TRIALS_AT_ONCE_MAX) throw new RangeError(`count must be 65,536 at most: ${count}`);
  let greatest = 0;
  for (let i = from; i < from + count; i++) if (values[i] > greatest) greatest = values[i];
  if (greatest === 0) return;
  const at = column * PARTS_PER_COLUMN;
  if (greatest < LIMB) gatherSmall(parts, at, values, from, count);
  else if (greatest < LIMB * LIMB) gatherMiddling(parts, at, values, from, count);
  else gatherLarge(parts, at, values, from, count);
}

/** Numbers of one limb. */
function gatherSmall(
  parts: Float64Array,
  at: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < from + count; i++) {
    sum += values[i];
    squares += values[i] * values[i];
  }
  addPart(parts, at, sum);
  addPart(parts, at + 6, squares);
}

/** Numbers of two limbs. */
function gatherMiddling(
  parts: Float64Array,
  at: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  let lows = 0;
  let middles = 0;
  let lowLow = 0;
  let lowMiddle = 0;
  let middleMiddle = 0;
  for (let i = from; i < from + count; i++) {
    const middle = Math.floor(values[i] * (1 / LIMB));
    const low = values[i] - middle * LIMB;
    lows += low;
    middles += middle;
    lowLow += low * low;
    lowMiddle += low * middle;
    middleMiddle += middle * middle;
  }
  addPart(parts, at, lows);
  addPart(parts, at + 2, middles);
  addPart(parts, at + 6, lowLow);
  addPart(parts, at + 8, lowMiddle);
  addPart(parts, at + 10, middleMiddle);
}

function gatherLarge(
  parts: Float64Array,
  at: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  for (let i = from; i < from + count; i++) {
    const upper = Math.floor(values[i] / LIMB);
    const high = Math.floor(upper / LIMB);
    const middle = upper - high * LIMB;
    const low = values[i] - upper * LIMB;
    addPart(parts, at, low);
    addPart(parts, at + 2, middle);
    addPart(parts, at + 4, high);
    addPart(parts, at + 6, low * low);
    addPart(parts, at + 8, low * middle);
    addPart(parts, at + 10, middle * middle);
    addPart(parts, at + 12, low * high);
    addPart(parts, at + 14, middle * high);
    addPart(parts, at + 16, high * high);
  }
}

function addPart(parts: Float64Array, at: number, sum: number): void {
  const upper = Math.floor(sum * (1 / PART));
  parts[at] += sum - upper * PART;
  parts[at + 1] += upper;
}

/** Adds the sums of another set of trials, in place. */
export function addMoments(into: Moments, from: Moments): void {
  for (let i = 0; i < from.parts.length; i++) into.parts[i] += from.parts[i];
}

/** The sum of a column, and of its squares. */
export function sumsOf(
  { parts }: Moments,
  column: number,
): { readonly sum: bigint; readonly sumSquares: bigint } {
  const at = column * PARTS_PER_COLUMN;
  const whole = (index: number) =>
    BigInt(parts[at + 2 * index]) + (BigInt(parts[at + 2 * index + 1]) << 32n);
  const sum = whole(0) + (whole(1) << 18n) + (whole(2) << 36n);
  const middles = whole(5) + 2n * whole(6);
  const lower = whole(3) + ((2n * whole(4)) << 18n) + (middles << 36n);
  return { sum, sumSquares: lower + ((2n * whole(7)) << 54n) + (whole(8) << 72n) };
}

/** Mean, standard deviation and Monte Carlo error of a column over so many trials. */
export function readMoments(moments: Moments, column: number, trials: number) {
  const { sum, sumSquares } = sumsOf(moments, column);
  return describeMoments(sum, sumSquares, trials);
}

/** Mean, standard deviation (n − 1) and Monte Carlo error of one column over so many trials. */
export function describeMoments(
  sum: bigint,
  sumSquares: bigint,
  trials: number,
): { readonly mean: number; readonly sd: number; readonly standardError: number } {
  const n = BigInt(trials);
  // n Σx² − (Σx)² is exact here, where in doubles it would cancel.
  const scatter = Number(n * sumSquares - sum * sum);
  const sd = trials > 1 ? Math.sqrt(scatter / (trials * (trials - 1))) : 0;
  return { mean: Number(sum) / trials, sd, standardError: sd / Math.sqrt(trials) };
}
