/** Up to this mean counts are found by adding probabilities up: see dist/poisson.ts. */
const SEQUENTIAL_MEAN_MAX: f64 = 150;

/**
 * The Poisson count that a uniform number stands for.
 *
 * The first four sums are worked out in any case: few weeks create more, and a branch that nobody
 * foresees takes longer than three additions.
 *
 * @param none exp(-mean), the probability of none
 * @returns -1 where the mean is too large for sums
 * @see countUpTo in dist/poisson.ts
 */
export function poissonCount(p: f64, mean: f64, none: f64): i32 {
  if (mean === 0) return 0;
  if (!(mean > 0 && mean <= SEQUENTIAL_MEAN_MAX)) return -1;
  const one = none * mean;
  const two = one * (mean / 2);
  const three = two * (mean / 3);
  const upToOne = none + one;
  const upToTwo = upToOne + two;
  const upToThree = upToTwo + three;
  if (upToThree < p) return countBeyond(p, mean, three, upToThree);
  return i32(none < p) + i32(upToOne < p) + i32(upToTwo < p);
}

/** Goes on from a count of three, its probability, and that of so many or fewer. */
function countBeyond(p: f64, mean: f64, probability: f64, upToThree: f64): i32 {
  let count = 3;
  let term = probability;
  let sum = upToThree;
  while (sum < p) {
    count++;
    term *= mean / <f64>count;
    const next = sum + term;
    if (next === sum && <f64>count > mean) break;
    sum = next;
  }
  return count;
}
