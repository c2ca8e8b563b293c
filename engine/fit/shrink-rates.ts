import { exp } from "../numeric/exp.ts";
import { lgamma } from "../numeric/gamma.ts";
import { ln } from "../numeric/ln.ts";
import { climbHill } from "./climb-hill.ts";

/** Wins among opportunities, or creations in days watched, of one group such as a rep. */
export interface GroupCount {
  readonly count: number;
  /** Opportunities, or days. */
  readonly exposure: number;
}

/** A law of rates across groups, and each group's rate pulled towards it. */
export interface Shrinkage {
  /** Of the beta or gamma law of rates. */
  readonly alpha: number;
  readonly beta: number;
  readonly mean: number;
  readonly logLikelihood: number;
  readonly rates: readonly number[];
}

/**
 * What is believed of the strength of the law across groups, ln(alpha + beta) or ln alpha, before
 * any is seen: with few groups alike, likelihood alone would let strength run away and call every
 * difference noise.
 */
export interface StrengthPrior {
  readonly mean: number;
  readonly sd: number;
}

/** Groups are commonly worth some twenty opportunities of evidence, give or take a factor of 3. */
export const STRENGTH_PRIOR: StrengthPrior = { mean: ln(20), sd: 1.1 };

/**
 * Shrinks win rates of groups towards their common mean: beta-binomial, with the likeliest law
 * across groups, or the most probable under a prior on its strength.
 *
 * @see Efron and Morris (1977), "Stein's paradox in statistics"; Casella (1985), The American
 *   Statistician 39(2)
 */
export function shrinkWinRates(groups: readonly GroupCount[], prior?: StrengthPrior): Shrinkage {
  const logLikelihood = (alpha: number, beta: number) =>
    groups.reduce(
      (sum, { count, exposure }) =>
        sum + logBeta(alpha + count, beta + exposure - count) - logBeta(alpha, beta),
      0,
    );
  const [alpha, beta] = fitLaw(logLikelihood, (a, b) => a + b, prior);
  return {
    ...{ alpha, beta, mean: alpha / (alpha + beta) },
    logLikelihood: logLikelihood(alpha, beta),
    rates: groups.map(({ count, exposure }) => (alpha + count) / (alpha + beta + exposure)),
  };
}

/** Shrinks rates of events a day of groups towards their common mean: gamma-Poisson. */
export function shrinkEventRates(groups: readonly GroupCount[], prior?: StrengthPrior): Shrinkage {
  const logLikelihood = (alpha: number, beta: number) =>
    groups.reduce(
      (sum, { count, exposure }) =>
        sum +
        lgamma(alpha + count) -
        lgamma(alpha) -
        lgamma(count + 1) +
        alpha * ln(beta / (beta + exposure)) +
        count * ln(exposure / (beta + exposure)),
      0,
    );
  const [alpha, beta] = fitLaw(logLikelihood, (a) => a, prior);
  return {
    ...{ alpha, beta, mean: alpha / beta },
    logLikelihood: logLikelihood(alpha, beta),
    rates: groups.map(({ count, exposure }) => (alpha + count) / (beta + exposure)),
  };
}

function fitLaw(
  logLikelihood: (alpha: number, beta: number) => number,
  strength: (alpha: number, beta: number) => number,
  prior: StrengthPrior | undefined,
): [number, number] {
  const height = ([lnAlpha, lnBeta]: readonly number[]) => {
    const [alpha, beta] = [exp(lnAlpha), exp(lnBeta)];
    if (prior === undefined) return logLikelihood(alpha, beta);
    const off = (ln(strength(alpha, beta)) - prior.mean) / prior.sd;
    return logLikelihood(alpha, beta) - 0.5 * off * off;
  };
  const [lnAlpha, lnBeta] = climbHill(height, [ln(3), ln(8)]);
  return [exp(lnAlpha), exp(lnBeta)];
}

function logBeta(a: number, b: number): number {
  return lgamma(a) + lgamma(b) - lgamma(a + b);
}
