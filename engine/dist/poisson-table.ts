import { exp } from "../numeric/exp.ts";
import { poissonQuantile, SEQUENTIAL_MEAN_MAX } from "./poisson.ts";

/** The law of a Poisson count as kernels look it up, to the bits of poissonQuantile. */
export interface PoissonTable {
  readonly mean: number;
  /** By count, the probability of that many or fewer, then Infinity; empty for large means. */
  readonly sums: Float64Array;
  /** By the upper eight bits of a word, the least count that such a word can stand for. */
  readonly guide: Uint16Array;
}

const GUIDE_BITS = 8;

/** Compiles the law of a Poisson count; the mean is from 0 to 1e8. */
export function compilePoissonTable(mean: number): PoissonTable {
  const guide = new Uint16Array(1 << GUIDE_BITS);
  if (!(mean <= SEQUENTIAL_MEAN_MAX)) return { mean, sums: new Float64Array(0), guide };
  const sums = Float64Array.from([...cumulate(mean), Number.POSITIVE_INFINITY]);
  let count = 0;
  for (let upper = 0; upper < guide.length; upper++) {
    const least = (upper * 2 ** (32 - GUIDE_BITS) + 0.5) * 2 ** -32;
    while (sums[count] < least) count++;
    guide[upper] = count;
  }
  return { mean, sums, guide };
}

/** The count that a word stands for: poissonQuantile at the word's uniform number. */
export function drawFromPoisson({ mean, sums, guide }: PoissonTable, word: number): number {
  const p = ((word >>> 0) + 0.5) * 2 ** -32;
  if (sums.length === 0) return poissonQuantile(p, mean);
  let count = guide[word >>> (32 - GUIDE_BITS)];
  while (sums[count] < p) count++;
  return count;
}

/** As poissonQuantile adds them up, to the sum that no further term changes. */
function cumulate(mean: number): number[] {
  let term = exp(-mean);
  const sums = [term];
  for (let count = 1; ; count++) {
    term *= mean / count;
    const next = sums[count - 1] + term;
    if (next === sums[count - 1] && count > mean) return sums;
    sums.push(next);
  }
}
