import { ln } from "../numeric/ln.ts";
import { type Expected, expectSpells } from "./expect-spells.ts";
import { type Mixture, mixtureLogLikelihood } from "./mixture.ts";
import { type MixturePrior, updateLogDays } from "./mixture-prior.ts";
import type { SpellGroups } from "./spell-groups.ts";

export interface MixtureFit extends Mixture {
  readonly logLikelihood: number;
}

export interface MixtureFitOptions {
  /** Makes the most probable mixture of the most likely one; needed where there is little data. */
  readonly prior?: MixturePrior;
  /** The share that never closes, where it is given. */
  readonly never?: number;
  /** Largest change of a parameter at which to stop. */
  readonly tolerance?: number;
}

const STEPS_MAX = 50_000;
/** No law of days is narrower: a single spell would make it infinitely likely. */
const SIGMA_MIN = 0.01;

/**
 * The mixture that makes the spells most likely (or most probable, under a prior), by the EM
 * algorithm: what was not seen of a spell is filled in by its expectation.
 *
 * @see Dempster, Laird, Rubin (1977), JRSS B 39(1), doi:10.1111/j.2517-6161.1977.tb01600.x
 */
export function fitMixture(groups: SpellGroups, options: MixtureFitOptions = {}): MixtureFit {
  const { tolerance = 1e-7 } = options;
  let mixture = startMixture(groups, options.never);
  for (let step = 0; step < STEPS_MAX; step++) {
    const next = maximize(expectSpells(groups, mixture), mixture, options);
    const change = largestChange(mixture, next);
    mixture = next;
    if (change < tolerance) break;
  }
  return { ...mixture, logLikelihood: mixtureLogLikelihood(groups, mixture) };
}

function startMixture(groups: SpellGroups, never = 0.1): Mixture {
  const won = groups.won.count + groups.wonUntimed + 1;
  const lost = groups.lost.count + groups.notWon.reduce((sum, { count }) => sum + count, 1);
  const days = ({ count, sum }: SpellGroups["won"]) => (count > 0 ? sum / count : ln(70));
  return {
    won: ((1 - never) * won) / (won + lost),
    lost: ((1 - never) * lost) / (won + lost),
    never,
    wonMu: days(groups.won),
    wonSigma: 0.8,
    lostMu: days(groups.lost),
    lostSigma: 0.8,
  };
}

function maximize(expected: Expected, old: Mixture, options: MixtureFitOptions): Mixture {
  const { prior } = options;
  const counts = {
    won: expected.won.count + expected.wonUntimed + (prior?.shares.won ?? 0),
    lost: expected.lost.count + (prior?.shares.lost ?? 0),
    never: expected.never + (prior?.shares.never ?? 0),
  };
  const closing = counts.won + counts.lost;
  const never = options.never ?? counts.never / (closing + counts.never);
  const won = logDays(expected.won, prior?.wonDays, old.wonMu, old.wonSigma);
  const lost = logDays(expected.lost, prior?.lostDays, old.lostMu, old.lostSigma);
  return {
    won: ((1 - never) * counts.won) / closing,
    lost: ((1 - never) * counts.lost) / closing,
    never,
    wonMu: won.mu,
    wonSigma: won.sigma,
    lostMu: lost.mu,
    lostSigma: lost.sigma,
  };
}

function logDays(
  sums: Expected["won"],
  prior: MixturePrior["wonDays"] | undefined,
  mu: number,
  sigma: number,
): { mu: number; sigma: number } {
  const { count, sum, sumSquares } = sums;
  if (prior !== undefined) {
    const { mean, shape, scale } = updateLogDays(prior, sums);
    // The mode of mu and sigma² together.
    return { mu: mean, sigma: Math.sqrt(scale / (shape + 1.5)) };
  }
  if (!(count > 0)) return { mu, sigma };
  const mean = sum / count;
  return { mu: mean, sigma: Math.max(SIGMA_MIN, Math.sqrt(sumSquares / count - mean * mean)) };
}

function largestChange(a: Mixture, b: Mixture): number {
  return Math.max(...(Object.keys(a) as (keyof Mixture)[]).map((key) => Math.abs(a[key] - b[key])));
}
