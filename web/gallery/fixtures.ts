import type { Forecast, Outcome } from "../../engine/index.ts";
import { addDays } from "../../words/date.ts";
import { DOT_PROBABILITIES } from "../charts/dot-values.ts";

export interface FixtureInput {
  /** Median of total bookings. */
  readonly median: number;
  /** Scale of the log-logistic spread; 0 for bookings that are certain. */
  readonly spread: number;
  readonly quota: number;
  /** Periods that share the quota equally; 91 days each. */
  readonly periods?: number;
  readonly start?: string;
}

const LEVELS = ["0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", ...DOT_PROBABILITIES];
const TRIALS = 100_000;
const PERIOD_DAYS = 91;
const WEEK_DAYS = 7;

/**
 * A forecast as the engine might give it, from a law that has closed forms: bookings are
 * log-logistic, so that their quantiles and the chance to make quota need no simulation.
 */
export function makeForecast(input: FixtureInput): Forecast {
  const { median, spread, quota, periods = 1, start = "2026-01-01" } = input;
  const ends = Array.from({ length: periods }, (_, index) => (index + 1) / periods);
  return {
    format: "quotacast-forecast/1",
    engineVersion: "0.1.0",
    name: "Team A",
    currency: "USD",
    asOf: start,
    seed: "1",
    trials: TRIALS,
    planHash: "sha256:fixture",
    scenario: "",
    method: "simulated",
    total: makeOutcome(median, spread, quota),
    periods: ends.map((share, index) => ({
      id: `P${index + 1}`,
      start: addDays(start, index * PERIOD_DAYS),
      end: addDays(start, (index + 1) * PERIOD_DAYS),
      ...makeOutcome(median * (share - (ends[index - 1] ?? 0)), spread, quota / periods),
    })),
    timeline: makeTimeline(input, start, periods),
    pipeline: {
      openAtStart: 38,
      created: 91,
      won: 20,
      lost: 61,
      openAtEnd: 48,
      openValueAtStart: 1_900_000,
      pipelineCoverage: 1.9,
      pipelineCoverageLive: 1.9,
      integrity: 1,
      standardErrors: {},
    },
    breakdown: { source: [], segment: [], owner: [] },
    warnings: [],
  };
}

/** The same forecast, solved rather than simulated. */
export function asExact(forecast: Forecast): Forecast {
  return { ...forecast, method: "exact", trials: 0 };
}

function makeOutcome(median: number, spread: number, quota: number): Outcome {
  const quantiles = quantilesOf(median, spread);
  const pHit = chanceOf(quota, median, spread);
  const error = (0.5 * median * spread) / Math.sqrt(TRIALS);
  return {
    quota,
    booked: 0,
    bookings: {
      mean: median * (1 + spread ** 2),
      sd: 1.8 * median * spread,
      standardError: error,
      quantiles,
      dots: {},
      quantileErrors: Object.fromEntries(LEVELS.map((p) => [p, 2 * error])),
    },
    attainment: { mean: quota === 0 ? null : median / quota, quantiles: {} },
    pHit,
    pHitStandardError: Math.sqrt((pHit * (1 - pHit)) / TRIALS),
    meanShortfall: Math.max(0, 0.12 * quota),
    meanShortfallStandardError: error,
    valueAtRisk: { "0.1": quota - quantiles["0.1"] },
    valueAtRiskErrors: { "0.1": 2 * error },
    conditionalValueAtRisk: { "0.1": quota - 0.9 * quantiles["0.1"] },
    conditionalValueAtRiskErrors: { "0.1": 2 * error },
    wins: { mean: median / 50_000, sd: 4.4, standardError: 0.014 },
    fromOpen: { mean: 0.4 * median, standardError: error },
    fromNew: { mean: 0.6 * median, standardError: error },
    exact: {
      applies: true,
      mean: median * (1 + spread ** 2),
      sd: 1.8 * median * spread,
      pHit: Math.min(1, 1.002 * pHit),
      quantiles,
      errorBound: 1e-5,
    },
  };
}

function makeTimeline(input: FixtureInput, start: string, periods: number): Forecast["timeline"] {
  const days = periods * PERIOD_DAYS;
  const weeks = Array.from({ length: Math.floor(days / WEEK_DAYS) + 1 }, (_, week) => week);
  return weeks.map((week) => {
    const share = (week * WEEK_DAYS) / days;
    const spread = share === 0 ? 0 : input.spread / share ** 0.35;
    return {
      date: addDays(start, week * WEEK_DAYS),
      quantiles: quantilesOf(input.median * share, spread),
      quantileErrors: {},
    };
  });
}

function quantilesOf(median: number, spread: number): Record<string, number> {
  const quantile = (p: number) => median * (p / (1 - p)) ** spread;
  return Object.fromEntries(LEVELS.map((p) => [p, quantile(Number(p))]));
}

function chanceOf(quota: number, median: number, spread: number): number {
  if (spread === 0 || quota === 0) return median >= quota ? 1 : 0;
  return 1 / (1 + (quota / median) ** (1 / spread));
}
