/**
 * Exact sums over trials of whole numbers from 0 to 2^53, and of their squares, by column.
 *
 * Sums are told in limbs of 18 bits, so that what is added to one stays far below 2^53. Each limb's
 * sum is held in two parts, of which the lower is below 2^32 times the number of additions: so sets
 * of trials add up number by number, in any order, without a carry. Plain data.
 */
export interface Moments {
  /** By column: sums of three limbs, and of the squares' five, each lower and upper part. */
  readonly parts: Float64Array;
}

const LIMB_BITS = 18;
const LIMB = 2 ** LIMB_BITS;
const LIMBS = 3;
const SQUARE_LIMBS = 5;
export const PARTS_PER_COLUMN = 2 * (LIMBS + SQUARE_LIMBS);
const PART = 2 ** 32;

/** So many trials at once add up exactly. */
const TRIALS_AT_ONCE = 512;

export function zeroMoments(columns: number): Moments {
  return { parts: new Float64Array(columns * PARTS_PER_COLUMN) };
}

/**
 * Adds whole numbers that stand next to each other to a column.
 *
 * @param from index of the first
 */
export function gather(
  { parts }: Moments,
  column: number,
  values: Float64Array,
  from: number,
  count: number,
): void {
  const at = column * PARTS_PER_COLUMN;
  const end = from + count;
  for (let first = from; first < end; first += TRIALS_AT_ONCE) {
    gatherSome(parts, at, values, first, Math.min(end, first + TRIALS_AT_ONCE));
  }
}

function gatherSome(
  parts: Float64Array,
  at: number,
  values: Float64Array,
  from: number,
  end: number,
): void {
  let [a, b, c, aa, ab, bb, bc, cc] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = from; i < end; i++) {
    const upper = Math.floor(values[i] * (1 / LIMB));
    const high = Math.floor(upper * (1 / LIMB));
    const middle = upper - high * LIMB;
    const low = values[i] - upper * LIMB;
    a += low;
    b += middle;
    c += high;
    aa += low * low;
    ab += 2 * low * middle;
    bb += 2 * low * high + middle * middle;
    bc += 2 * middle * high;
    cc += high * high;
  }
  const sums = [a, b, c, aa, ab, bb, bc, cc];
  for (let i = 0; i < sums.length; i++) addPart(parts, at + 2 * i, sums[i]);
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
  const total = (first: number, limbs: number) => {
    let sum = 0n;
    for (let limb = limbs - 1; limb >= 0; limb--) {
      const part = at + 2 * (first + limb);
      const whole = BigInt(parts[part]) + (BigInt(parts[part + 1]) << 32n);
      sum = (sum << BigInt(LIMB_BITS)) + whole;
    }
    return sum;
  };
  return { sum: total(0, LIMBS), sumSquares: total(LIMBS, SQUARE_LIMBS) };
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
