/** Statistics that see dependence. Each is a z-score: about N(0, 1) if draws are independent. */

const TWO_32 = 2 ** 32;
const CELLS = 64;

/** The correlation of two lists of words. Sees luck that is shared, in part or reversed. */
export function correlationZ(first: Int32Array, second: Int32Array): number {
  let sum = 0;
  first.forEach((word, index) => {
    sum += centred(word) * centred(second[index]);
  });
  // A uniform number has variance 1/12.
  return (12 * sum) / Math.sqrt(first.length);
}

/** Which six bits of a word a statistic looks at. */
export const highBits = (word: number): number => word >>> 26;
export const lowBits = (word: number): number => word & (CELLS - 1);

/** Chi-square of the pairs of two lists over 64 × 64 cells. Sees any pattern that coarse. */
export function pairsZ(
  first: Int32Array,
  second: Int32Array,
  bitsOfFirst: (word: number) => number = highBits,
  bitsOfSecond: (word: number) => number = highBits,
): number {
  const counts = new Float64Array(CELLS * CELLS);
  first.forEach((word, index) => {
    counts[bitsOfFirst(word) * CELLS + bitsOfSecond(second[index])]++;
  });
  return chiSquareZ(counts, first.length);
}

/** Chi-square of triples over 16 × 16 × 16 cells. */
export function triplesZ(first: Int32Array, second: Int32Array, third: Int32Array): number {
  const counts = new Float64Array(16 ** 3);
  first.forEach((word, index) => {
    counts[((word >>> 28) * 16 + (second[index] >>> 28)) * 16 + (third[index] >>> 28)]++;
  });
  return chiSquareZ(counts, first.length);
}

/** The mean of the words. Sees luck that leans. */
export function meanZ(words: Int32Array): number {
  let sum = 0;
  for (const word of words) sum += centred(word);
  return sum / Math.sqrt(words.length / 12);
}

/**
 * The variance of sums, which is the number of terms over 12 if the terms are independent. Sees
 * dependence among many that is too weak to be seen between two.
 *
 * @param sums sums of so many centred uniform numbers
 */
export function sumsZ(sums: Float64Array, terms: number): number {
  const variance = sums.reduce((total, sum) => total + sum * sum, 0) / sums.length;
  return (variance / (terms / 12) - 1) / Math.sqrt(2 / sums.length);
}

const BIRTHDAYS = 4096;

/**
 * Equal spacings between sorted words, counted over lists of 4096. Sees words that lie on a
 * lattice, as those of a linear generator do.
 *
 * @see Marsaglia and Tsang (2002), "Some difficult-to-pass tests of randomness", Journal of
 *   Statistical Software 7(3), doi:10.18637/jss.v007.i03: about Poisson with mean n³ / 4m a list
 */
export function birthdaySpacingsZ(words: Int32Array): number {
  const lists = Math.floor(words.length / BIRTHDAYS);
  const expected = (lists * BIRTHDAYS ** 3) / (4 * TWO_32);
  let equal = 0;
  for (let list = 0; list < lists; list++) {
    const days = new Uint32Array(words.slice(list * BIRTHDAYS, (list + 1) * BIRTHDAYS)).sort();
    const spacings = days.map((day, index) => (index > 0 ? day - days[index - 1] : day)).sort();
    spacings.forEach((spacing, index) => {
      if (index > 0 && spacing === spacings[index - 1]) equal++;
    });
  }
  return (equal - expected) / Math.sqrt(expected);
}

/** A word as a uniform number around 0. */
export function centred(word: number): number {
  return ((word >>> 0) + 0.5) / TWO_32 - 0.5;
}

function chiSquareZ(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  const degrees = counts.length - 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chiSquare - degrees) / Math.sqrt(2 * degrees);
}
