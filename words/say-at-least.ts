/**
 * What a quantile means, without naming it: "9 in 10 futures" book at least the quantile 0.1.
 *
 * @param probability share of futures that stay below, in [0, 1]
 */
export function sayAtLeast(probability: number): string {
  const above = Math.round((1 - probability) * 1000) / 10;
  return above % 10 === 0 ? `${above / 10} in 10 futures` : `${above} in 100 futures`;
}
