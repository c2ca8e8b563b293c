/**
 * An interval after its figure, in brackets; nothing where it has no width, for that is exact.
 *
 * @example within([0.1, 0.3], percentWords) // " (10 % to 30 %)"
 */
export function within(
  [low, high]: readonly [number, number],
  words: (value: number) => string,
): string {
  return low < high ? ` (${words(low)} to ${words(high)})` : "";
}
