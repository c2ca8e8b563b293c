import type { Stream } from "../random/stream.ts";
import {
  drawWinLoadings,
  fitSharedWins,
  type SharedWins,
  type WinLoadings,
  winLoadingsOf,
} from "./fit-shared-wins.ts";
import { drawFromGrid, type GridPosterior, gridPosterior, gridQuantile } from "./grid-posterior.ts";
import type { PastQuarter } from "./past-quarter.ts";
import { logLikelihoodOfCounts } from "./shared-counts.ts";
import { logLikelihoodOfSizes } from "./shared-sizes.ts";

/** Loadings of the common factor: standard deviations of what a shared shock multiplies. */
export interface CommonFactorFit {
  readonly quarters: readonly PastQuarter[];
  readonly creation: GridPosterior;
  /** Of the odds of winning and of speed together: wins show the sum of what they do. */
  readonly wins: SharedWins;
  readonly dealSize: GridPosterior;
}

/** The factor's loadings, drawn as probable after the quarters. */
export interface CommonFactorDraw extends WinLoadings {
  readonly creation: number;
  readonly dealSize: number;
}

/** Medians of what is believed of the shared shocks, and how well: see the method, section 1.7. */
const CREATION = { median: 0.12, sigma: 0.6 };
const DEAL_SIZE = { median: 0.04, sigma: 0.6 };

/** Below so many quarters, history says little of what quarters share. */
export const QUARTERS_WANTED = 8;

/**
 * Learns the common factor from how much more past quarters differed than chance would have it:
 * wins, and creations, of a quarter are negative binomial about what was expected; what its wins
 * were worth differs from quarter to quarter.
 */
export function fitCommonFactor(quarters: readonly PastQuarter[]): CommonFactorFit {
  const created = quarters.map((one) => [one.created, one.expectedCreated] as const);
  return {
    quarters,
    creation: gridPosterior(CREATION, logLikelihoodOfCounts(created)),
    wins: fitSharedWins(quarters),
    dealSize: gridPosterior(DEAL_SIZE, logLikelihoodOfSizes(quarters)),
  };
}

/** The loadings in the middle of what they may be. */
export function commonFactorOf({ creation, wins, dealSize }: CommonFactorFit): CommonFactorDraw {
  return {
    creation: gridQuantile(creation, 0.5),
    ...winLoadingsOf(wins),
    dealSize: gridQuantile(dealSize, 0.5),
  };
}

/** Loadings drawn as probable after the quarters. */
export function drawCommonFactor(fit: CommonFactorFit, next: Stream): CommonFactorDraw {
  return {
    creation: drawFromGrid(fit.creation, next),
    ...drawWinLoadings(fit.wins, next),
    dealSize: drawFromGrid(fit.dealSize, next),
  };
}
