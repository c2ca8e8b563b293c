import { logNegativeBinomial } from "./filter-level.ts";

/** What came of something, and what was expected. */
export type Count = readonly [came: number, expected: number];

/**
 * How probable it is, by how much quarters share, that counts lie as far from what was expected as
 * they do: each is negative binomial about it. Where nothing was expected, nothing is told.
 *
 * @returns ln likelihood of the standard deviation of what quarters share
 */
export function logLikelihoodOfCounts(counts: readonly Count[]): (spread: number) => number {
  const told = counts.filter(([, expected]) => expected > 0);
  return (spread) =>
    told.reduce(
      (sum, [came, expected]) => sum + logNegativeBinomial(came, expected, 1 / (spread * spread)),
      0,
    );
}
