import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import { weightsOfLogs } from "./weights-of-logs.ts";

/** A group's own estimate, and its standard error. */
export interface GroupEstimate {
  readonly mean: number;
  readonly error: number;
}

/** Values of the groups, drawn as probable after their estimates: [draw][group]. */
export type GroupDraws = readonly (readonly number[])[];

const POINTS = 60;
/** The prior of the spread reaches so many of its scales. */
const REACH = 5;

/**
 * Draws what groups may truly be: each estimate is normal about its group's value, the values are
 * normal about a mean that nothing is known of, and their spread is half-normal of a scale. Where
 * groups differ no more than their errors, the spread is small and all are drawn together.
 *
 * @param scale of the half-normal prior of the spread between groups
 * @see Gelman et al. (2013), "Bayesian Data Analysis", section 5.4
 */
export function drawGroups(
  groups: readonly GroupEstimate[],
  scale: number,
  count: number,
  next: Stream,
): GroupDraws {
  const spreads = Array.from({ length: POINTS }, (_, i) => (REACH * scale * (i + 0.5)) / POINTS);
  const logs = spreads.map((spread) => logPosterior(groups, spread, scale));
  const weights = weightsOfLogs(logs);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const normal = () => normalQuantile(next());
  return Array.from({ length: count }, () => {
    const spread = spreads[pick(weights, next() * total)];
    const { mean, precision } = commonMean(groups, spread);
    const centre = mean + normal() / Math.sqrt(precision);
    return groups.map(({ mean: own, error }) => {
      const [near, far] = [1 / (error * error), 1 / (spread * spread)];
      return (near * own + far * centre) / (near + far) + normal() / Math.sqrt(near + far);
    });
  });
}

function logPosterior(groups: readonly GroupEstimate[], spread: number, scale: number): number {
  const { mean, precision } = commonMean(groups, spread);
  const prior = -0.5 * (spread / scale) * (spread / scale) - 0.5 * ln(precision);
  return groups.reduce((sum, { mean: own, error }) => {
    const variance = error * error + spread * spread;
    return sum - 0.5 * ln(variance) - (0.5 * (own - mean) * (own - mean)) / variance;
  }, prior);
}

function commonMean(groups: readonly GroupEstimate[], spread: number) {
  const weights = groups.map(({ error }) => 1 / (error * error + spread * spread));
  const precision = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = groups.reduce((sum, group, i) => sum + weights[i] * group.mean, 0) / precision;
  return { mean, precision };
}

/** The place at which the weights, summed up, pass a number. */
function pick(weights: readonly number[], at: number): number {
  let seen = 0;
  const place = weights.findIndex((weight) => {
    seen += weight;
    return seen >= at;
  });
  return place < 0 ? weights.length - 1 : place;
}
