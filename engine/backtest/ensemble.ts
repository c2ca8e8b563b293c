/** Whole numbers of draws: finer weights tell nothing. */
const DRAWS = 1_000;

/** The smallest draw with a share p of them at most as large. */
export function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const index = Math.ceil(p * sorted.length - 1e-9) - 1;
  return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
}

/** Draws of a mixture of two forecasts: the first with so much weight, in [0, 1]. */
export function mix(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weight: number,
): Float64Array {
  const count = Math.round(weight * DRAWS);
  const thin = (sorted: ArrayLike<number>, length: number) =>
    Array.from({ length }, (_, i) => quantileOf(sorted, (i + 0.5) / length));
  const draws = [...thin(first, count), ...thin(second, DRAWS - count)];
  return Float64Array.from(draws).sort();
}
