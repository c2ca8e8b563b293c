import type { Model } from "../process/model.ts";
import { addCluster, type Clusters } from "./clusters.ts";
import type { Turn } from "./draw-of-trial.ts";

/** Numbers of each outcome that are summed by draw: bookings, hits, what was missing. */
export const CLUSTER_NUMBERS = 3;

/**
 * Sums a block's trials draw by draw: see BlockSummary.
 *
 * @param draws by trial of the block, bookings of the total and each period in turn
 */
export function gatherClusters(
  clusters: Clusters,
  draws: Float64Array,
  { periods }: Model,
  turns: readonly Turn[],
): void {
  const total = periods.reduce((sum, { quota }) => sum + quota, 0);
  const quotas = [total, ...periods.map(({ quota }) => quota)];
  const start = turns[0].first;
  for (const { draw, first, end } of turns) {
    if (draw === undefined) continue;
    const sums = quotas.flatMap((quota, outcome) => {
      const sum = [0n, 0n, 0n];
      for (let row = first - start; row < end - start; row++) {
        const booked = draws[row * quotas.length + outcome];
        sum[0] += BigInt(booked);
        if (booked >= quota) sum[1]++;
        else sum[2] += BigInt(quota - booked);
      }
      return sum;
    });
    addCluster(clusters, draw, { trials: end - first, sums });
  }
}
