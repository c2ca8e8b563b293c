import { crps } from "./crps.ts";

/** The CRPS of a mixture of two forecasts, at any weight w of the first: a + b w + c w². */
export interface MixtureCrps {
  readonly constant: number;
  readonly linear: number;
  readonly square: number;
}

/**
 * How a mixture of two sets of draws scores by its weight: a parabola, as the score is a mean of
 * distances less half a mean over pairs.
 *
 * @param first, second draws, ascending
 */
export function mixtureCrps(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  outcome: number,
): MixtureCrps {
  const own = crps(first, outcome);
  const other = crps(second, outcome);
  // The distance between the two laws, ∫ (F - G)²: what mixing gains, at w (1 - w).
  const apart = meanDistance(first, second) - (halfSpread(first) + halfSpread(second));
  return { constant: other, linear: own - other - apart, square: apart };
}

/** Half the mean distance of two draws of one set. */
function halfSpread(sorted: ArrayLike<number>): number {
  const n = sorted.length;
  let spread = 0;
  for (let i = 0; i < n; i++) spread += (2 * i + 1 - n) * sorted[i];
  return spread / (n * n);
}

/** Mean distance of a draw of one set from a draw of the other. */
function meanDistance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < second.length; i++) total += second[i];
  let sum = 0;
  let below = 0;
  let count = 0;
  for (let i = 0; i < first.length; i++) {
    while (count < second.length && second[count] <= first[i]) below += second[count++];
    const above = total - below;
    sum += count * first[i] - below + above - (second.length - count) * first[i];
  }
  return sum / (first.length * second.length);
}
