/** Exact sums over trials of whole numbers from 0 up to 2^53, column by column. */
export interface Moments {
  readonly sum: readonly bigint[];
  readonly sumSquares: readonly bigint[];
}

const LIMB = 2 ** 18;

/**
 * Gathers sums faster than bigints would. A value is three limbs of 18 bits; the products of two
 * limbs stay below 2^36, so that 2^16 trials, far more than a block has, add up exactly in doubles.
 */
export interface MomentGatherer {
  readonly columns: number;
  /** By column: three sums of limbs, then six sums of products of limbs. */
  readonly limbs: Float64Array;
}

const LIMBS_PER_COLUMN = 9;

export function makeMomentGatherer(columns: number): MomentGatherer {
  return { columns, limbs: new Float64Array(columns * LIMBS_PER_COLUMN) };
}

/** Adds a whole number from 0 up to 2^53 to a column. */
export function gather({ limbs }: MomentGatherer, column: number, value: number): void {
  const at = column * LIMBS_PER_COLUMN;
  if (value < LIMB) {
    limbs[at] += value;
    limbs[at + 3] += value * value;
    return;
  }
  const upper = Math.floor(value / LIMB);
  const high = Math.floor(upper / LIMB);
  const middle = upper - high * LIMB;
  const low = value - upper * LIMB;
  limbs[at] += low;
  limbs[at + 1] += middle;
  limbs[at + 2] += high;
  limbs[at + 3] += low * low;
  limbs[at + 4] += low * middle;
  limbs[at + 5] += middle * middle;
  limbs[at + 6] += low * high;
  limbs[at + 7] += middle * high;
  limbs[at + 8] += high * high;
}

/** The sums gathered so far; the gatherer starts afresh. */
export function emptyGatherer({ columns, limbs }: MomentGatherer): Moments {
  const sum: bigint[] = [];
  const sumSquares: bigint[] = [];
  for (let column = 0; column < columns; column++) {
    const at = column * LIMBS_PER_COLUMN;
    const limb = (index: number) => BigInt(limbs[at + index]);
    sum.push(limb(0) + (limb(1) << 18n) + (limb(2) << 36n));
    const middles = limb(5) + 2n * limb(6);
    const lower = limb(3) + ((2n * limb(4)) << 18n) + (middles << 36n);
    sumSquares.push(lower + ((2n * limb(7)) << 54n) + (limb(8) << 72n));
  }
  limbs.fill(0);
  return { sum, sumSquares };
}

/** The sums of two sets of trials. */
export function addMoments(a: Moments, b: Moments): Moments {
  return {
    sum: a.sum.map((value, column) => value + b.sum[column]),
    sumSquares: a.sumSquares.map((value, column) => value + b.sumSquares[column]),
  };
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
