import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalCdf, normalSurvival } from "../numeric/normal.ts";
import type { LogSums, SpellGroup, SpellGroups } from "./spell-groups.ts";

const LN_SQRT_TWO_PI = 0.9189385332046728;
export const INVERSE_SQRT_TWO_PI = exp(-LN_SQRT_TWO_PI);

/**
 * How a spell ends and when, by Larson and Dinse: won, lost or never, and given won or lost,
 * lognormal days.
 *
 * @see Larson and Dinse (1985), "A mixture model for the regression analysis of competing risks
 *   data", Applied Statistics 34(3), doi:10.2307/2347464
 */
export interface Mixture {
  /** Probabilities, which sum to 1. */
  readonly won: number;
  readonly lost: number;
  readonly never: number;
  /** Mean and standard deviation of ln days. */
  readonly wonMu: number;
  readonly wonSigma: number;
  readonly lostMu: number;
  readonly lostSigma: number;
}

/** Probabilities of being open at an age and ending each way. */
export interface OpenShares {
  readonly won: number;
  readonly lost: number;
  readonly never: number;
}

export function openShares(mixture: Mixture, logAge: number): OpenShares {
  const { won, lost, never, wonMu, wonSigma, lostMu, lostSigma } = mixture;
  return {
    won: won === 0 ? 0 : won * normalSurvival((logAge - wonMu) / wonSigma),
    lost: lost === 0 ? 0 : lost * normalSurvival((logAge - lostMu) / lostSigma),
    never,
  };
}

/** P(won by an age), and P(lost by it). */
export function endedShares(mixture: Mixture, logAge: number): { won: number; lost: number } {
  const { won, lost, wonMu, wonSigma, lostMu, lostSigma } = mixture;
  return {
    won: won * normalCdf((logAge - wonMu) / wonSigma),
    lost: lost * normalCdf((logAge - lostMu) / lostSigma),
  };
}

/** ln of how likely the spells are; -Infinity where a mixture rules them out. */
export function mixtureLogLikelihood(groups: SpellGroups, mixture: Mixture): number {
  const { won, lost, wonMu, wonSigma, lostMu, lostSigma } = mixture;
  const over = (list: readonly SpellGroup[], of: (shares: OpenShares) => number) =>
    list.reduce((sum, { logAge, count }) => sum + count * ln(of(openShares(mixture, logAge))), 0);
  return (
    timed(groups.won, won, wonMu, wonSigma) +
    timed(groups.lost, lost, lostMu, lostSigma) +
    (groups.wonUntimed > 0 ? groups.wonUntimed * ln(won) : 0) +
    over(groups.open, (open) => open.won + open.lost + open.never) +
    over(groups.notWon, (open) => open.lost + open.never) -
    over(groups.truncated, (open) => open.won + open.lost + open.never)
  );
}

function timed({ count, sum, sumSquares }: LogSums, share: number, mu: number, sigma: number) {
  if (count === 0) return 0;
  const scatter = sumSquares - 2 * mu * sum + count * mu * mu;
  const density = -ln(sigma) - LN_SQRT_TWO_PI - scatter / (2 * sigma * sigma * count);
  return count * (ln(share) + density) - sum;
}
