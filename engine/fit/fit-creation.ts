import { drawGamma } from "../dist/draw-gamma.ts";
import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalQuantile } from "../numeric/normal.ts";
import type { Stream } from "../random/stream.ts";
import { filterLevel, logNegativeBinomial } from "./filter-level.ts";
import { drawSeason, fitSeason, monthFactors, type SeasonFit } from "./fit-season.ts";
import { drawFromGrid, type GridPosterior, gridPosterior, gridQuantile } from "./grid-posterior.ts";
import type { WeeklyCounts } from "./weekly-counts.ts";

/** How a source creates opportunities, and how well that is known. */
export interface CreationFit {
  /** Weeks on record, and creations in them. */
  readonly weeks: number;
  readonly created: number;
  /** Share of what is known that a week leaves. */
  readonly discount: number;
  /** Gamma law of the level a week, at the as-of day. */
  readonly level: { readonly shape: number; readonly rate: number };
  /** Shape of the weekly multiplier. */
  readonly dispersion: GridPosterior;
  readonly hasTrend: boolean;
  readonly hasSeason: boolean;
  readonly season: SeasonFit;
  /** What each week was expected to bring, at its own level. */
  readonly expected: readonly number[];
}

/** Creation a day at the as-of day, and what modifies it. */
export interface CreationDraw {
  readonly perDay: number;
  readonly dispersion: number;
  readonly trendPerYear: number;
  readonly seasonality: readonly number[];
}

const DISCOUNTS = [1, 0.99, 0.98, 0.95, 0.9] as const;
const COARSE_STEP = 0.4;
const DISPERSION_PRIOR = { median: exp(2), sigma: 1 };
const WEEKS_OF_TREND = 52;
const WEEKS_OF_SEASON = 104;
/** A trend or a season takes part if it makes the counts more probable by this much (ln). */
const EVIDENCE_WANTED = 2;
/** Growth seldom lasts: this much of it is expected to, over the horizon of a forecast. */
const GROWTH_THAT_LASTS = 0.75;

/**
 * Fits a source's creation from its weekly counts: a level that may drift, with weeks that differ
 * by more than chance, and growth and season only where enough weeks say so.
 *
 * @param counts of at least one week
 */
export function fitCreation(counts: WeeklyCounts): CreationFit {
  const weeks = counts.counts.length;
  const created = counts.counts.reduce((sum, count) => sum + count, 0);
  const inflation = overdispersion(counts.counts);
  const { season, hasTrend, hasSeason } = chooseSeason(counts, inflation);
  const factors = factorsOf(season, counts);
  const prior = { a: 1, b: (weeks + 1) / (created + 1) };
  // How fast the level drifts is what foretells each week best from those before.
  const runs = DISCOUNTS.map((discount) => {
    const steps = filterLevel(counts.counts, factors, discount, prior);
    const score = steps.slice(1).reduce((sum, step) => sum + step.logProbability, 0);
    return { discount, steps, score };
  });
  const best = runs.reduce((a, b) => (b.score > a.score + 1 ? b : a));
  const last = best.steps[weeks - 1];
  const expected = best.steps.map(({ predictedMean }) => predictedMean);
  const dispersion = gridPosterior(DISPERSION_PRIOR, (k) =>
    counts.counts.reduce(
      (sum, count, week) =>
        week === 0 ? 0 : sum + logNegativeBinomial(count, Math.max(expected[week], 1e-9), k),
      0,
    ),
  );
  // Counts that scatter more than chance say less of the level.
  const typical = gridQuantile(dispersion, 0.5);
  const scatter = 1 + last.a / last.b / typical;
  return {
    ...{
      weeks,
      created,
      discount: best.discount,
      dispersion,
      hasTrend,
      hasSeason,
      season,
      expected,
    },
    level: { shape: last.a / scatter, rate: last.b / scatter },
  };
}

/** The most probable creation. */
export function creationOf(fit: CreationFit): CreationDraw {
  const { level, dispersion, season } = fit;
  return {
    perDay: level.shape / level.rate / 7,
    dispersion: gridQuantile(dispersion, 0.5),
    trendPerYear: fit.hasTrend ? GROWTH_THAT_LASTS * season.mode[1] : 0,
    seasonality: monthFactors(season.mode),
  };
}

/** Creation drawn as probable after the counts. */
export function drawCreation(fit: CreationFit, next: Stream): CreationDraw {
  const { level, dispersion, season } = fit;
  const drawn = drawSeason(
    season,
    season.mode.map(() => normalQuantile(next())),
  );
  return {
    perDay: drawGamma(next, level.shape) / level.rate / 7,
    dispersion: coarse(drawFromGrid(dispersion, next)),
    trendPerYear: fit.hasTrend ? GROWTH_THAT_LASTS * drawn[1] : 0,
    seasonality: monthFactors(drawn),
  };
}

/**
 * The nearest of a few values, each two thirds of the next: a simulation must tabulate a law for
 * each, and how even weeks are matters little to a quarter.
 */
function coarse(dispersion: number): number {
  return Number(exp(COARSE_STEP * Math.round(ln(dispersion) / COARSE_STEP)).toPrecision(4));
}

/** Quarterly variance over mean is what matters to a level; weekly is what can be seen. */
function overdispersion(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (!(mean > 0) || counts.length < 8) return 1;
  const scatter = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0);
  return Math.max(1, scatter / (counts.length - 1) / mean);
}

function chooseSeason(counts: WeeklyCounts, inflation: number) {
  const weeks = counts.counts.length;
  const plain = { hasTrend: false, hasSeason: false };
  const candidates = [
    plain,
    ...(weeks >= WEEKS_OF_TREND ? [{ hasTrend: true, hasSeason: false }] : []),
    ...(weeks >= WEEKS_OF_SEASON ? [{ hasTrend: false, hasSeason: true }] : []),
    ...(weeks >= WEEKS_OF_SEASON ? [{ hasTrend: true, hasSeason: true }] : []),
  ];
  return candidates
    .map((parts) => ({ ...parts, season: fitSeason(counts, parts, inflation) }))
    .reduce((best, other) =>
      other.season.logEvidence > best.season.logEvidence + EVIDENCE_WANTED ? other : best,
    );
}

/** What each week was to bring at a level of 1 at the as-of day. */
function factorsOf({ mode }: SeasonFit, { years, months }: WeeklyCounts): number[] {
  const byMonth = monthFactors(mode);
  return years.map((year, week) => exp(mode[1] * year) * byMonth[months[week]]);
}
