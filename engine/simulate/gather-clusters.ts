import type { Model } from "../process/model.ts";
import { addCluster, type Clusters } from "./clusters.ts";
import type { Turn } from "./draw-of-trial.ts";

/** Numbers of each outcome that are summed by draw: bookings, hits, what was missing. */
export const CLUSTER_NUMBERS = 3;

/**
 * Sums a block's trials draw by draw: see BlockSummary.
 *
 * @param bookings by trial of the block, of the total and then of each period
 */
export function gatherClusters(
  clusters: Clusters,
  bookings: Float64Array,
  { periods }: Model,
  turns: readonly Turn[],
): void {
  const total = periods.reduce((sum, { quota }) => sum + quota, 0);
  const quotas = [total, ...periods.map(({ quota }) => quota)];
  const start = turns[0].first;
  const trials = bookings.length / quotas.length;
  for (const { draw, first, end } of turns) {
    if (draw === undefined) continue;
    const sums = quotas.flatMap((quota, outcome) => {
      const sum = [0n, 0n, 0n];
      for (let row = first - start; row < end - start; row++) {
        const booked = bookings[outcome * trials + row];
        sum[0] += BigInt(booked);
        if (booked >= quota) sum[1]++;
        else sum[2] += BigInt(quota - booked);
      }
      return sum;
    });
    addCluster(clusters, draw, { trials: end - first, sums });
  }
}
