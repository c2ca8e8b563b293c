import { meanOf } from "./mean-of.ts";

/**
 * How much wider several chains are together than each half of one: 1 where they have mixed.
 *
 * @param chains values by step, of equal length, at least 4
 * @see Gelman et al. (2013), "Bayesian Data Analysis", section 11.4
 */
export function splitRHat(chains: readonly (readonly number[])[]): number {
  const half = Math.floor(chains[0].length / 2);
  const halves = chains.flatMap((chain) => [chain.slice(0, half), chain.slice(-half)]);
  const means = halves.map(meanOf);
  const within = meanOf(halves.map((values, index) => scatterOf(values, means[index])));
  const between = half * scatterOf(means, meanOf(means));
  if (!(within > 0)) return between > 0 ? Number.POSITIVE_INFINITY : 1;
  return Math.sqrt((half - 1) / half + between / (half * within));
}

function scatterOf(values: readonly number[], mean: number): number {
  return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
}
