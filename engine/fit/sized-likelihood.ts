import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";
import { normalSurvival } from "../numeric/normal.ts";
import type { LogDaysPrior, MixturePrior } from "./mixture-prior.ts";
import type { SizedSpells } from "./sized-spells.ts";
import { ENDING } from "./spells.ts";

/** A mixture at the median size, and what a standard deviation of ln size does. */
export interface SizedMixture {
  /** Log-odds of winning, and of never closing given not won. */
  readonly wonLogit: number;
  readonly neverLogit: number;
  readonly wonMu: number;
  readonly wonLogSigma: number;
  readonly lostMu: number;
  readonly lostLogSigma: number;
  /** Added to the log-odds of winning, and to ln days. */
  readonly winRate: number;
  readonly cycleTime: number;
}

export const SIZE_PRIORS = {
  winRate: { mean: -0.2, sd: 0.3 },
  cycleTime: { mean: 0.15, sd: 0.2 },
} as const;

/** ln of how probable a mixture is given the spells, up to a constant. */
export function sizedLogPosterior(
  spells: SizedSpells,
  mixture: SizedMixture,
  prior: MixturePrior,
): number {
  return sizedLogLikelihood(spells, mixture) + logPrior(mixture, prior);
}

function sizedLogLikelihood(
  { score, logEntry, logExit, ending }: SizedSpells,
  mixture: SizedMixture,
): number {
  const neverShare = logistic(mixture.neverLogit);
  const [wonSigma, lostSigma] = [exp(mixture.wonLogSigma), exp(mixture.lostLogSigma)];
  let sum = 0;
  for (let i = 0; i < ending.length; i++) {
    const z = score[i];
    const won = logistic(mixture.wonLogit + mixture.winRate * z);
    const shift = mixture.cycleTime * z;
    const end = ending[i];
    if (end === ENDING.won) {
      const off = (logExit[i] - mixture.wonMu - shift) / wonSigma;
      sum += ln(won) - mixture.wonLogSigma - 0.5 * off * off;
    } else if (end === ENDING.lost) {
      const off = (logExit[i] - mixture.lostMu - shift) / lostSigma;
      sum += ln((1 - won) * (1 - neverShare)) - mixture.lostLogSigma - 0.5 * off * off;
    } else if (end === ENDING.wonUntimed) sum += ln(won);
    else {
      const log = logExit[i] - shift;
      const lost = (1 - neverShare) * normalSurvival((log - mixture.lostMu) / lostSigma);
      const notWon = (1 - won) * (lost + neverShare);
      const isOpen = end === ENDING.open;
      sum += ln(notWon + (isOpen ? won * normalSurvival((log - mixture.wonMu) / wonSigma) : 0));
    }
    if (logEntry[i] > -Infinity) {
      const log = logEntry[i] - shift;
      const lost = (1 - neverShare) * normalSurvival((log - mixture.lostMu) / lostSigma);
      const openWon = won * normalSurvival((log - mixture.wonMu) / wonSigma);
      sum -= ln(openWon + (1 - won) * (lost + neverShare));
    }
  }
  return sum;
}

function logPrior(mixture: SizedMixture, { shares, wonDays, lostDays }: MixturePrior): number {
  const won = logistic(mixture.wonLogit);
  const never = (1 - won) * logistic(mixture.neverLogit);
  const lost = 1 - won - never;
  // Dirichlet in the logits: the Jacobian adds one to each exponent and takes (1 - won)'s place.
  const ofShares = shares.won * ln(won) + shares.lost * ln(lost) + shares.never * ln(never);
  const ofEffect = (value: number, { mean, sd }: { mean: number; sd: number }) =>
    (-0.5 * (value - mean) * (value - mean)) / (sd * sd);
  return (
    ofShares +
    ofDays(mixture.wonMu, mixture.wonLogSigma, wonDays) +
    ofDays(mixture.lostMu, mixture.lostLogSigma, lostDays) +
    ofEffect(mixture.winRate, SIZE_PRIORS.winRate) +
    ofEffect(mixture.cycleTime, SIZE_PRIORS.cycleTime)
  );
}

/** Normal-inverse-gamma, in mu and ln sigma. */
function ofDays(
  mu: number,
  logSigma: number,
  { mean, weight, shape, scale }: LogDaysPrior,
): number {
  const precision = exp(-2 * logSigma);
  const off = mu - mean;
  return -(2 * shape + 1) * logSigma - (scale + 0.5 * weight * off * off) * precision;
}

function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
