import type { BlockSummary } from "../simulate/block-summary.ts";
import { clusterError, splitSpread } from "../simulate/clusters.ts";
import type { Columns } from "../simulate/columns.ts";
import { CLUSTER_NUMBERS } from "../simulate/gather-clusters.ts";
import { readMoments, sumsOf } from "../simulate/moments.ts";
import { describeWeighted } from "./describe-weighted.ts";
import { errorInflation } from "./error-inflation.ts";
import type { ExactOutcome, Outcome } from "./forecast-schema.ts";
import { DOT_LEVELS, QUANTILE_LEVELS, RISK_LEVELS } from "./quantile-levels.ts";
import {
  type Levels,
  levelsOf,
  lowerMean,
  quantileError,
  quantileOfLevels,
} from "./read-histogram.ts";
import { shareError } from "./share-error.ts";

/** What an outcome is held against, in minor units, and how many of those make a major one. */
export interface Target {
  readonly quota: number;
  readonly booked: number;
  readonly minorUnits: number;
}

/** Describes the bookings of a period, or of all, from what a run's trials came to. */
export function describeOutcome(
  summary: BlockSummary,
  columns: Columns,
  outcome: number,
  { quota, booked, minorUnits }: Target,
  exact: ExactOutcome,
): Outcome {
  const { trials, bookings, shortfall, histograms } = summary;
  const levels = levelsOf(histograms[outcome]);
  const moments = readMoments(bookings, outcome, trials);
  const missing = readMoments(shortfall, outcome, trials);
  const pHit = summary.hits[outcome] / trials;
  const inflation = errorInflation(summary, outcome);
  const quantiles = describeQuantiles(levels, trials, minorUnits, inflation);
  const weighted = describeWeighted(summary, outcome, minorUnits);
  const clustered = (number: number) =>
    clusterError(summary.clusters, CLUSTER_NUMBERS * outcome + number);
  return {
    quota: quota / minorUnits,
    booked: booked / minorUnits,
    bookings: {
      mean: moments.mean / minorUnits,
      sd: moments.sd / minorUnits,
      standardError: (moments.standardError * inflation) / minorUnits,
      ...quantiles,
      dots: Object.fromEntries(
        DOT_LEVELS.map((level) => [level, quantileOfLevels(levels, trials, level) / minorUnits]),
      ),
    },
    attainment: {
      mean: quota > 0 ? moments.mean / quota : null,
      quantiles: quota > 0 ? attained(quantiles.quantiles, quota / minorUnits) : {},
    },
    pHit,
    pHitStandardError: Math.max(shareError(pHit, trials), clustered(1)),
    meanShortfall: missing.mean / minorUnits,
    meanShortfallStandardError: Math.max(missing.standardError, clustered(2)) / minorUnits,
    ...describeRisk(levels, trials, quota, minorUnits, inflation),
    wins: describeTally(summary, columns.wins + outcome, 1, inflation),
    fromOpen: meanOf(summary, columns.fromOpen + outcome, minorUnits, inflation),
    fromNew: meanOf(summary, columns.fromNew + outcome, minorUnits, inflation),
    exact,
    ...(weighted && { weighted }),
    ...describeSpread(summary, outcome, minorUnits),
  };
}

/** What of the spread is luck and what is ignorance; nothing where the plan has no draws. */
function describeSpread({ clusters, bookings }: BlockSummary, outcome: number, minorUnits: number) {
  if (clusters.size < 2) return {};
  const number = CLUSTER_NUMBERS * outcome;
  const { process, parameter } = splitSpread(
    clusters,
    number,
    sumsOf(bookings, outcome).sumSquares,
  );
  const draws = clusters.size;
  return {
    uncertainty: { process: process / minorUnits, parameter: parameter / minorUnits, draws },
  };
}

/**
 * Mean, sd and error of one tally; a unit of minor units makes money major.
 *
 * @param inflation of its error: see errorInflation
 */
export function describeTally(
  { tallies, trials }: BlockSummary,
  tally: number,
  unit: number,
  inflation: number,
): { mean: number; sd: number; standardError: number } {
  const found = readMoments(tallies, tally, trials);
  return {
    mean: found.mean / unit,
    sd: found.sd / unit,
    standardError: (found.standardError * inflation) / unit,
  };
}

/** Mean and error of one tally. */
export function meanOf(
  summary: BlockSummary,
  tally: number,
  unit: number,
  inflation: number,
): { mean: number; standardError: number } {
  const { mean, standardError } = describeTally(summary, tally, unit, inflation);
  return { mean, standardError };
}

/** The quantiles of a histogram's levels in major units, each with its Monte Carlo error. */
export function describeQuantiles(
  levels: Levels,
  trials: number,
  minorUnits: number,
  inflation: number,
): { quantiles: Record<string, number>; quantileErrors: Record<string, number> } {
  const read = (value: (level: number) => number) =>
    Object.fromEntries(QUANTILE_LEVELS.map((level) => [level, value(level) / minorUnits]));
  return {
    quantiles: read((level) => quantileOfLevels(levels, trials, level)),
    quantileErrors: read((level) => inflation * quantileError(levels, trials, level)),
  };
}

function attained(quantiles: Record<string, number>, quota: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(quantiles).map(([level, value]) => [level, value / quota]),
  );
}

function describeRisk(
  levels: Levels,
  trials: number,
  quota: number,
  minorUnits: number,
  inflation: number,
) {
  const read = (value: (level: number) => number) =>
    Object.fromEntries(RISK_LEVELS.map((level) => [level, value(level) / minorUnits]));
  return {
    valueAtRisk: read((level) => quota - quantileOfLevels(levels, trials, level)),
    valueAtRiskErrors: read((level) => inflation * quantileError(levels, trials, level)),
    conditionalValueAtRisk: read((level) => quota - lowerMean(levels, trials, level).mean),
    conditionalValueAtRiskErrors: read(
      (level) => inflation * lowerMean(levels, trials, level).standardError,
    ),
  };
}
