import { fitMixture } from "../../../engine/fit/fit-mixture.ts";
import { type Mixture, mixtureLogLikelihood } from "../../../engine/fit/mixture.ts";
import { WHOLE_CYCLE_PRIOR } from "../../../engine/fit/mixture-prior.ts";
import { drawMixture, stepMixture } from "../../../engine/fit/sample-mixture.ts";
import { groupSpells } from "../../../engine/fit/spell-groups.ts";
import { ENDING, makeSpells, type Spell } from "../../../engine/fit/spells.ts";
import { gammaQ } from "../../../engine/numeric/incomplete-gamma.ts";
import { normalQuantile } from "../../../engine/numeric/normal.ts";
import { openStream, type Stream } from "../../../engine/random/stream.ts";

/** Quantities that the sampler's draws are held against; the last depends on the data. */
export const QUANTITIES = [
  ...["won", "lost", "never", "wonMu", "wonSigma", "lostMu", "lostSigma", "log-likelihood"],
] as const;

export interface Calibration {
  readonly quantity: string;
  /** Of chi-square over equal ranks. */
  readonly p: number;
  /** Standard errors by which the mean rank is off. */
  readonly shift: number;
}

const DRAWS = 63;
const BURN_IN = 400;

/**
 * Simulation-based calibration: numbers from the prior, spells from the numbers, draws from the
 * sampler given the spells. Then the rank of the true numbers among the draws is uniform.
 *
 * @see Talts et al. (2018), arXiv:1804.06788; Modrák et al. (2023), Bayesian Analysis, for
 *   quantities that depend on the data
 */
export function calibrateSampler(
  runs: number,
  { thin, bins }: { readonly thin: number; readonly bins: number },
): Calibration[] {
  const ranks = Array.from({ length: runs }, (_, run) => ranksOf(run, thin));
  return QUANTITIES.map((quantity, index) => {
    const own = ranks.map((row) => row[index]);
    const counts = new Array<number>(bins).fill(0);
    for (const rank of own) counts[Math.floor((rank * bins) / (DRAWS + 1))]++;
    const expected = runs / bins;
    const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    const mean = own.reduce((sum, rank) => sum + rank, 0) / runs;
    // A rank of 0 to 63 is uniform: its variance is (64² - 1) / 12.
    const error = Math.sqrt(((DRAWS + 1) ** 2 - 1) / 12 / runs);
    return { quantity, p: gammaQ((bins - 1) / 2, square / 2), shift: (mean - DRAWS / 2) / error };
  });
}

function ranksOf(run: number, thin: number): number[] {
  const next = openStream(`calibration ${run}`, "world");
  const nothing = { count: 0, sum: 0, sumSquares: 0 };
  const unseen = { won: nothing, lost: nothing, wonUntimed: 0, never: 0 };
  const truth = drawMixture(unseen, WHOLE_CYCLE_PRIOR, next);
  const groups = groupSpells(makeSpells(Array.from({ length: 150 }, () => seeOne(truth, next))));
  const valuesOf = (mixture: Mixture) => [
    ...[mixture.won, mixture.lost, mixture.never, mixture.wonMu, mixture.wonSigma],
    ...[mixture.lostMu, mixture.lostSigma, mixtureLogLikelihood(groups, mixture)],
  ];
  const truths = valuesOf(truth);
  const ranks = truths.map(() => 0);
  let mixture: Mixture = fitMixture(groups, { prior: WHOLE_CYCLE_PRIOR, tolerance: 1e-3 });
  for (let step = 1; step <= BURN_IN + DRAWS * thin; step++) {
    mixture = stepMixture(groups, WHOLE_CYCLE_PRIOR, mixture, next);
    if (step <= BURN_IN || (step - BURN_IN) % thin !== 0) continue;
    valuesOf(mixture).forEach((value, index) => {
      if (value < truths[index]) ranks[index]++;
    });
  }
  return ranks;
}

/**
 * What the records show of one opportunity: created in the last 545 days, on record for 365, so
 * some were seen from an age on only. A tenth is followed to the end and, unless won, closed in a
 * clean-up that tells no more than that it was alive at an age, and not won.
 */
function seeOne(truth: Mixture, next: Stream): Spell {
  for (;;) {
    const age = 545 * next();
    const entry = Math.max(0, age - 365);
    const position = next();
    const isWon = position < truth.won;
    const isNever = position >= truth.won + truth.lost;
    const [mu, sigma] = isWon ? [truth.wonMu, truth.wonSigma] : [truth.lostMu, truth.lostSigma];
    const days = isNever ? Number.POSITIVE_INFINITY : Math.exp(mu + sigma * normalQuantile(next()));
    // Ended before the records began: not seen, so another is.
    if (days <= entry) continue;
    const isFollowed = next() < 0.1;
    if (isFollowed && (isWon || days <= age)) {
      return { entry, exit: days, ending: isWon ? ENDING.won : ENDING.lost };
    }
    if (isFollowed) return { entry, exit: age, ending: ENDING.notWon };
    if (days > age) return { entry, exit: age, ending: ENDING.open };
    return { entry, exit: days, ending: isWon ? ENDING.won : ENDING.lost };
  }
}
