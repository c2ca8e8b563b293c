import { type Clusters, mergeClusters } from "./clusters.ts";
import { addHistogram, type Histogram, makeHistogram, settleMuch } from "./histogram.ts";
import { addMoments, type Moments, zeroMoments } from "./moments.ts";
import { mergeStrata, type Strata } from "./strata.ts";

/**
 * What a set of trials comes to: counts and exact sums, from which every number of a forecast
 * follows. Plain data. Money is in minor units.
 */
export interface BlockSummary {
  trials: number;
  /** Bookings of the total, then of each period: sums, then how often they reached the quota. */
  readonly bookings: Moments;
  readonly hits: Float64Array;
  /** What was missing to the quota, likewise. */
  readonly shortfall: Moments;
  readonly histograms: readonly Histogram[];
  /** Cumulative bookings by date of the timeline. */
  readonly timeline: readonly Histogram[];
  /** Of the flows of open value, if they are followed: see WaterfallColumns. */
  readonly flows: readonly Histogram[];
  /** By tally: see Columns. */
  readonly tallies: Moments;
  /** Of what is told as a ratio or a difference of tallies: see Pair. */
  readonly pairs: Moments;
  /** By block, if kept: bookings by trial, the total and each period in turn. */
  draws: readonly BlockDraws[];
  /** By draw of the plan's numbers, if it has any: bookings, hits and shortfall of each outcome. */
  readonly clusters: Clusters;
  /** By stratum of the common factor, where that is worth it: see gatherStrata. */
  strata: Strata | undefined;
}

export interface BlockDraws {
  readonly block: number;
  readonly bookings: Float64Array;
}

/** The summary of no trials. */
export function emptySummary(
  outcomes: number,
  dates: number,
  tallies: number,
  flows = 0,
  pairs = 0,
): BlockSummary {
  return {
    trials: 0,
    bookings: zeroMoments(outcomes),
    hits: new Float64Array(outcomes),
    shortfall: zeroMoments(outcomes),
    histograms: Array.from({ length: outcomes }, makeHistogram),
    timeline: Array.from({ length: dates }, makeHistogram),
    flows: Array.from({ length: flows }, makeHistogram),
    tallies: zeroMoments(tallies),
    pairs: zeroMoments(pairs),
    draws: [],
    clusters: new Map(),
    strata: undefined,
  };
}

/**
 * The summary of two sets of trials. Every part is a count or an exact sum, so neither order nor
 * grouping matters. The first is changed and returned, so that merging a run allocates little.
 */
export function mergeSummaries(into: BlockSummary, from: BlockSummary): BlockSummary {
  into.trials += from.trials;
  addMoments(into.bookings, from.bookings);
  addMoments(into.shortfall, from.shortfall);
  addMoments(into.tallies, from.tallies);
  addMoments(into.pairs, from.pairs);
  for (let i = 0; i < into.hits.length; i++) into.hits[i] += from.hits[i];
  addAll(into.histograms, from.histograms);
  addAll(into.timeline, from.timeline);
  addAll(into.flows, from.flows);
  mergeClusters(into.clusters, from.clusters);
  into.strata = mergeStrata(into.strata, from.strata);
  if (from.draws.length > 0) into.draws = mergeDraws(into.draws, from.draws);
  return into;
}

/** Gets a summary ready to be sent to who merges it. */
export function settleSummary({ histograms, timeline, flows }: BlockSummary): void {
  for (const some of [histograms, timeline, flows]) some.forEach(settleMuch);
}

function mergeDraws(a: readonly BlockDraws[], b: readonly BlockDraws[]): BlockDraws[] {
  return [...a, ...b].sort((x, y) => x.block - y.block);
}

function addAll(into: readonly Histogram[], from: readonly Histogram[]): void {
  for (let i = 0; i < into.length; i++) addHistogram(into[i], from[i]);
}
