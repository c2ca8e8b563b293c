import { LOADING_MAX } from "../plan/plan-schema.ts";
import { logNegativeBinomial } from "./filter-level.ts";
import { type GridPosterior, gridPosterior, gridUpTo } from "./grid-posterior.ts";

/** A past quarter: what came, and what the fitted plan expected given what was open then. */
export interface PastQuarter {
  /** Day number of its first day. */
  readonly start: number;
  readonly wins: number;
  readonly expectedWins: number;
  readonly created: number;
  readonly expectedCreated: number;
}

/** Loadings of the common factor: standard deviations of what a shared shock multiplies. */
export interface CommonFactorFit {
  readonly quarters: readonly PastQuarter[];
  readonly creation: GridPosterior;
  readonly winRate: GridPosterior;
  /** No history of this kind tells them: their priors. */
  readonly speed: GridPosterior;
  readonly dealSize: GridPosterior;
}

/** Medians of what is believed of the shared shocks, and how well: see the method, section 1.7. */
const SIGMA = 0.6;
const WINS_MEDIAN = 0.2;
const CREATION_MEDIAN = 0.12;
const SPEED = { median: 0.08, sigma: SIGMA };
const DEAL_SIZE = { median: 0.04, sigma: SIGMA };

/** Below so many quarters, history says little of what quarters share. */
export const QUARTERS_WANTED = 8;

/**
 * Learns the common factor from how much more past quarters differed than chance would have it:
 * wins, and creations, of a quarter are negative binomial about what was expected.
 *
 * A shock of the odds of winning moves the win rate p by its size times 1 - p.
 */
export function fitCommonFactor(
  quarters: readonly PastQuarter[],
  winRate: number,
): CommonFactorFit {
  const likelihood = (of: (quarter: PastQuarter) => readonly [number, number]) => {
    const counted = quarters.map(of).filter(([, expected]) => expected > 0);
    return (spread: number) =>
      counted.reduce(
        (sum, [count, expected]) =>
          sum + logNegativeBinomial(count, expected, 1 / (spread * spread)),
        0,
      );
  };
  const wins = likelihood(({ wins: count, expectedWins }) => [count, expectedWins]);
  const created = likelihood(({ created: count, expectedCreated }) => [count, expectedCreated]);
  const spread = gridPosterior({ median: WINS_MEDIAN, sigma: SIGMA }, wins);
  const toOdds = 1 / Math.max(0.2, 1 - winRate);
  return {
    quarters,
    winRate: gridUpTo(
      { ...spread, values: spread.values.map((value) => value * toOdds) },
      LOADING_MAX,
    ),
    creation: gridPosterior({ median: CREATION_MEDIAN, sigma: SIGMA }, created),
    speed: gridPosterior(SPEED, () => 0),
    dealSize: gridPosterior(DEAL_SIZE, () => 0),
  };
}
