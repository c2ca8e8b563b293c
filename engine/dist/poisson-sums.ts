import { exp } from "../numeric/exp.ts";
import { poissonQuantile, SEQUENTIAL_MEAN_MAX } from "./poisson.ts";

/**
 * The law of a Poisson count whose mean may change from draw to draw: what was worked out for a
 * mean is there for the next draw of the same one. To the bits of poissonQuantile.
 */
export interface PoissonSums {
  /** The mean; the term last added; how many sums are known. */
  readonly state: Float64Array;
  /** By count, the probability of that many or fewer. */
  readonly sums: Float64Array;
}

const MEAN = 0;
const TERM = 1;
const KNOWN = 2;

/** More than any mean that is added up needs: beyond, probabilities are below 1e-40. */
const SUMS_MAX = 512;

export function makePoissonSums(): PoissonSums {
  return { state: Float64Array.of(-1, 0, 0), sums: new Float64Array(SUMS_MAX) };
}

/** poissonQuantile(p, mean), for p in (0, 1). */
export function countFromSums({ state, sums }: PoissonSums, p: number, mean: number): number {
  if (!(mean > 0 && mean <= SEQUENTIAL_MEAN_MAX)) return poissonQuantile(p, mean);
  if (state[MEAN] !== mean) {
    state[MEAN] = mean;
    state[TERM] = exp(-mean);
    state[KNOWN] = 1;
    sums[0] = state[TERM];
  }
  const known = state[KNOWN];
  let count = 0;
  while (count < known && sums[count] < p) count++;
  return count < known ? count : addFurther(state, sums, p, mean);
}

function addFurther(state: Float64Array, sums: Float64Array, p: number, mean: number): number {
  let count = state[KNOWN] - 1;
  let term = state[TERM];
  while (sums[count] < p) {
    count++;
    term *= mean / count;
    sums[count] = sums[count - 1] + term;
    // As in poissonQuantile: next to 1 the tail has no digits left.
    if (sums[count] === sums[count - 1] && count > mean) break;
  }
  state[TERM] = term;
  state[KNOWN] = count + 1;
  return count;
}
