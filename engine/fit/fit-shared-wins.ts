import { exp } from "../numeric/exp.ts";
import { normalQuantile } from "../numeric/normal.ts";
import { LOADING_MAX } from "../plan/plan-schema.ts";
import type { Stream } from "../random/stream.ts";
import { drawFromGrid, type GridPosterior, gridPosterior, gridQuantile } from "./grid-posterior.ts";
import type { PastQuarter } from "./past-quarter.ts";
import { logLikelihoodOfCounts } from "./shared-counts.ts";

/** What quarters share in winning, and how it is believed to be shared out. */
export interface SharedWins {
  /** The standard deviation of what a shock adds to ln wins. */
  readonly spread: GridPosterior;
  /** What small shocks of the log odds, and of ln speed, add to ln wins. */
  readonly oddsResponse: number;
  readonly speedResponse: number;
}

/** Loadings of the common factor. */
export interface WinLoadings {
  readonly winRate: number;
  readonly speed: number;
}

/** Of the spread, and of the two loadings that make it up: see the method, 3.3 and 1.7. */
const SPREAD = { median: 0.2, sigma: 0.6 };
const [ODDS_MEDIAN, SPEED_MEDIAN] = [0.25, 0.08];
const RATIO_SIGMA = 0.6 * Math.SQRT2;

/** Of a team with a win rate of a fifth and cycles of two months, where no quarter is known. */
const RESPONSES = { odds: 0.8, speed: 0.7 };

/**
 * Learns what quarters share in winning from their wins. A shock moves odds and speed together, so
 * ln wins move by the sum of what each does: wins tell that sum, and beliefs how it is shared out.
 * To learn the odds from all of it and to add a belief about speed would count speed twice.
 */
export function fitSharedWins(quarters: readonly PastQuarter[]): SharedWins {
  const counted = quarters.filter(({ expectedWins }) => expectedWins > 0);
  const total = counted.reduce((sum, { expectedWins }) => sum + expectedWins, 0);
  const mean = (of: (quarter: PastQuarter) => number, otherwise: number) =>
    total > 0
      ? counted.reduce((sum, one) => sum + one.expectedWins * of(one), 0) / total
      : otherwise;
  return {
    spread: gridPosterior(
      SPREAD,
      logLikelihoodOfCounts(counted.map(({ wins, expectedWins }) => [wins, expectedWins])),
    ),
    oddsResponse: mean(({ oddsResponse }) => oddsResponse, RESPONSES.odds),
    speedResponse: mean(({ speedResponse }) => speedResponse, RESPONSES.speed),
  };
}

/** The loadings at the medians of the spread and of how it is shared out. */
export function winLoadingsOf(fit: SharedWins): WinLoadings {
  return shareOut(fit, gridQuantile(fit.spread, 0.5), 1);
}

/** Both loadings, drawn together: where one does much, the other does little. */
export function drawWinLoadings(fit: SharedWins, next: Stream): WinLoadings {
  const spread = drawFromGrid(fit.spread, next);
  return shareOut(fit, spread, exp(RATIO_SIGMA * normalQuantile(next())));
}

/** @param tilt what speed's part is believed to be of the odds', over its median */
function shareOut(
  { oddsResponse, speedResponse }: SharedWins,
  spread: number,
  tilt: number,
): WinLoadings {
  const odds = oddsResponse * ODDS_MEDIAN;
  const speed = Math.max(0, speedResponse) * SPEED_MEDIAN * tilt;
  const scale = spread / (odds + speed);
  return {
    winRate: Math.min(LOADING_MAX, scale * ODDS_MEDIAN),
    speed: Math.min(LOADING_MAX, scale * SPEED_MEDIAN * tilt),
  };
}
