/** What a forecast says of an outcome: P(less) and P(at most) of it. */
export interface Place {
  readonly below: number;
  readonly upTo: number;
}

/**
 * Where an outcome lies among a forecast's draws.
 *
 * @param sorted draws, ascending, at least one
 */
export function placeOf(sorted: ArrayLike<number>, outcome: number): Place {
  return {
    below: countUntil(sorted, (draw) => draw >= outcome) / sorted.length,
    upTo: countUntil(sorted, (draw) => draw > outcome) / sorted.length,
  };
}

/**
 * The probability integral transform of an outcome: uniform if the forecast is calibrated.
 *
 * A forecast with atoms, such as bookings of nothing or a count, gives each outcome a whole
 * interval; a number in it is picked at random, or else the transform could not be uniform.
 *
 * @param u a uniform number in (0, 1)
 * @see Czado, Gneiting and Held (2009), "Predictive model assessment for count data", Biometrics
 *   65(4), doi:10.1111/j.1541-0420.2009.01191.x
 */
export function randomizedPit({ below, upTo }: Place, u: number): number {
  return below + u * (upTo - below);
}

function countUntil(sorted: ArrayLike<number>, isBeyond: (draw: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBeyond(sorted[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}
