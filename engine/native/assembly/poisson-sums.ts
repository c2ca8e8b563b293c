import { exp } from "./exp.ts";

/** What was worked out for a mean last: that mean, the term last added, and how many sums. */
let mean: f64 = -1;
let term: f64 = 0;
let known: i32 = 0;
/** By count, the probability of that many or fewer: see SUMS_MAX in dist/poisson-sums.ts. */
const SUMS = memory.data(512 * 8);

/** Up to this mean; beyond, there are no sums: see dist/poisson.ts. */
export const SEQUENTIAL_MEAN_MAX: f64 = 150;

/**
 * The count that a uniform number stands for.
 *
 * @param wanted the mean, above 0 and up to that one
 * @see countFromSums in dist/poisson-sums.ts
 */
export function countFromSums(p: f64, wanted: f64): i32 {
  if (mean !== wanted) {
    mean = wanted;
    term = exp(-mean);
    known = 1;
    store<f64>(SUMS, term);
  }
  let count = 0;
  while (count < known && load<f64>(SUMS + 8 * count) < p) count++;
  return count < known ? count : addFurther(p);
}

function addFurther(p: f64): i32 {
  let count = known - 1;
  let sum = load<f64>(SUMS + 8 * count);
  while (sum < p) {
    count++;
    term *= mean / <f64>count;
    const next = sum + term;
    store<f64>(SUMS + 8 * count, next);
    if (next === sum && <f64>count > mean) break;
    sum = next;
  }
  known = count + 1;
  return count;
}
