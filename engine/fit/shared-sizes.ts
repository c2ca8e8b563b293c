import { ln } from "../numeric/ln.ts";
import { meanOf } from "./mean-of.ts";
import type { PastQuarter } from "./past-quarter.ts";

/**
 * How probable it is, by how much quarters share in deal size, that their mean ln amounts differ as
 * they do: normal about a mean of their own, which is integrated out; within a quarter, amounts
 * scatter as they do within all.
 *
 * @returns ln likelihood of the standard deviation that quarters share
 */
export function logLikelihoodOfSizes(
  quarters: readonly Pick<PastQuarter, "logAmounts">[],
): (loading: number) => number {
  const groups = quarters
    .filter(({ logAmounts }) => logAmounts.length > 0)
    .map(({ logAmounts }) => ({ n: logAmounts.length, mean: meanOf(logAmounts), logAmounts }));
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const within = groups.reduce(
    (sum, { logAmounts, mean }) =>
      sum + logAmounts.reduce((total, log) => total + (log - mean) * (log - mean), 0),
    0,
  );
  const variance = within / (n - groups.length);
  if (groups.length < 2 || !(variance > 0)) return () => 0;
  return (loading) => {
    const weights = groups.map((group) => 1 / (variance / group.n + loading * loading));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const centre = groups.reduce((sum, { mean }, i) => sum + weights[i] * mean, 0) / total;
    const fit = groups.reduce((sum, { mean }, i) => {
      const off = mean - centre;
      return sum + ln(weights[i]) - weights[i] * off * off;
    }, 0);
    return 0.5 * (fit - ln(total));
  };
}
