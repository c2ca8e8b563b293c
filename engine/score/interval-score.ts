/**
 * The score of a central interval: its width, and what the outcome lies outside of it, times 2 / a.
 * In the outcome's unit; lower is better.
 *
 * @param missed the share a of outcomes that the interval should miss: 0.2 for an 80 % interval
 * @see Gneiting and Raftery (2007), section 6.2, doi:10.1198/016214506000001437
 */
export function intervalScore(
  [low, high]: readonly [number, number],
  outcome: number,
  missed: number,
): number {
  const outside = Math.max(0, low - outcome, outcome - high);
  return high - low + (2 / missed) * outside;
}
