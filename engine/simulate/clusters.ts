/**
 * Exact sums of a few numbers of each trial, by draw of the plan's numbers: trials of one draw are
 * alike, so that errors must be told from how the draws differ. Plain data; merges in any order.
 */
export type Clusters = Map<number, Cluster>;

export interface Cluster {
  readonly trials: number;
  /** By number. */
  readonly sums: readonly bigint[];
}

/** Adds the trials of one draw. */
export function addCluster(clusters: Clusters, draw: number, { trials, sums }: Cluster): void {
  const known = clusters.get(draw);
  clusters.set(draw, {
    trials: trials + (known?.trials ?? 0),
    sums: known ? sums.map((sum, index) => sum + known.sums[index]) : sums,
  });
}

/** The clusters of two sets of trials. The first is changed and returned. */
export function mergeClusters(into: Clusters, from: Clusters): Clusters {
  for (const [draw, cluster] of from) addCluster(into, draw, cluster);
  return into;
}

/**
 * The Monte Carlo error of the mean of one number, from how the means of the draws differ: it
 * counts both the luck of the trials and that there are only so many draws.
 *
 * @returns 0 without clusters or with only one, which tells nothing
 * @see Cochran (1977), "Sampling Techniques", section 9A.5: ratio to size of unequal clusters
 */
export function clusterError(clusters: Clusters, number: number): number {
  if (clusters.size < 2) return 0;
  const all = [...inOrder(clusters)];
  const trials = all.reduce((total, cluster) => total + cluster.trials, 0);
  const mean = Number(all.reduce((total, { sums }) => total + sums[number], 0n)) / trials;
  let squares = 0;
  for (const { sums, trials: own } of all) {
    const off = Number(sums[number]) - own * mean;
    squares += off * off;
  }
  return Math.sqrt((squares * all.length) / (all.length - 1)) / trials;
}

/** A spread in two: among trials of one draw, and among the draws. */
export interface SpreadParts {
  /** Standard deviation of the futures, were the plan's numbers known: luck. */
  readonly process: number;
  /** Standard deviation that not knowing the numbers adds: ignorance. */
  readonly parameter: number;
}

/**
 * Splits the variance of one number by analysis of variance with unequal clusters.
 *
 * @param sumSquares of the number over all trials
 * @see Searle, Casella, McCulloch (1992), "Variance Components", section 3.6
 */
export function splitSpread(clusters: Clusters, number: number, sumSquares: bigint): SpreadParts {
  const all = [...inOrder(clusters)];
  const trials = all.reduce((total, cluster) => total + cluster.trials, 0);
  if (all.length < 2 || trials <= all.length) return { process: 0, parameter: 0 };
  const mean = Number(all.reduce((total, { sums }) => total + sums[number], 0n)) / trials;
  let between = 0;
  let explained = 0;
  let squaredSizes = 0;
  for (const { sums, trials: own } of all) {
    const ownMean = Number(sums[number]) / own;
    between += own * (ownMean - mean) * (ownMean - mean);
    explained += own * ownMean * ownMean;
    squaredSizes += own * own;
  }
  const process = Math.max(0, Number(sumSquares) - explained) / (trials - all.length);
  const size = (trials - squaredSizes / trials) / (all.length - 1);
  const parameter = Math.max(0, between / (all.length - 1) - process) / size;
  return { process: Math.sqrt(process), parameter: Math.sqrt(parameter) };
}

/** By draw, whatever the order in which blocks came. */
function inOrder(clusters: Clusters): Cluster[] {
  return [...clusters].sort(([a], [b]) => a - b).map(([, cluster]) => cluster);
}
