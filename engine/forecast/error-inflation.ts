import type { BlockSummary } from "../simulate/block-summary.ts";
import { clusterError } from "../simulate/clusters.ts";
import { CLUSTER_NUMBERS } from "../simulate/gather-clusters.ts";
import { readMoments } from "../simulate/moments.ts";

/**
 * How many times larger the Monte Carlo error of an outcome is than if its trials were independent:
 * trials on the same draw of the plan's numbers are alike. 1 where the plan has no draws.
 *
 * Measured on mean bookings, and taken for what is read from a histogram too, such as quantiles.
 */
export function errorInflation(summary: BlockSummary, outcome: number): number {
  const { clusters, bookings, trials } = summary;
  if (clusters.size < 2) return 1;
  const { standardError } = readMoments(bookings, outcome, trials);
  if (!(standardError > 0)) return 1;
  return Math.max(1, clusterError(clusters, CLUSTER_NUMBERS * outcome) / standardError);
}
