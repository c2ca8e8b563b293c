import { brierScore } from "../score/binary-scores.ts";
import { type Bootstrapped, bootstrap, type Resamples } from "../score/block-bootstrap.ts";
import { intervalScore } from "../score/interval-score.ts";
import { pinball } from "../score/pinball.ts";
import { placeOf } from "../score/pit.ts";
import { type Proportion, proportion } from "../score/proportion.ts";
import { quantileOf } from "./ensemble.ts";
import type { Scored } from "./evaluation.ts";

/** How good forecasts were; amounts in the plan's currency, intervals 95 %. */
export interface Scores {
  readonly origins: number;
  readonly crps: Bootstrapped;
  /** The CRPS over the mean outcome: comparable between teams. */
  readonly crpsShare: Bootstrapped;
  readonly pinball: Readonly<Record<string, Bootstrapped>>;
  readonly intervalScore80: Bootstrapped;
  readonly coverage50: Proportion;
  readonly coverage80: Proportion;
  readonly coverage90: Proportion;
  /** Mean of the median less the outcome, over the mean outcome: above 0 is too hopeful. */
  readonly bias: Bootstrapped;
  /** Mean distance of the median from the outcome. */
  readonly medianError: Bootstrapped;
  /** Of P(bookings reach the quota), at origins that have one; 0 where none has. */
  readonly brier: Bootstrapped;
}

export const PINBALL_LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/**
 * Scores of one forecaster over its origins.
 *
 * @param resamples of the origins
 * @param independent periods that do not overlap: what the intervals of coverage rest on
 */
export function summarizeScores(
  scored: readonly Scored[],
  independent: number,
  resamples: Resamples,
): Scores {
  const n = scored.length;
  const figureOf = (figure: (indices: readonly number[]) => number): Bootstrapped => {
    const { value, interval } = bootstrap(n, figure, resamples);
    return { value, interval };
  };
  const mean = (of: (one: Scored) => number) => {
    const values = scored.map(of);
    return figureOf((indices) => meanAt(values, indices));
  };
  const share = (of: (one: Scored) => number) => {
    const values = scored.map(of);
    const outcomes = scored.map(({ outcome }) => outcome);
    const figure = (indices: readonly number[]) => {
      const scale = meanAt(outcomes, indices);
      return scale > 0 ? meanAt(values, indices) / scale : 0;
    };
    return figureOf(figure);
  };
  const medianOf = ({ draws }: Scored) => quantileOf(draws, 0.5);
  return {
    origins: n,
    crps: mean(({ crps }) => crps),
    crpsShare: share(({ crps }) => crps),
    pinball: Object.fromEntries(
      PINBALL_LEVELS.map((p) => [
        String(p),
        mean(({ draws, outcome }) => pinball(quantileOf(draws, p), outcome, p)),
      ]),
    ),
    intervalScore80: mean(intervalScore80),
    coverage50: coverage(scored, 0.5, independent),
    coverage80: coverage(scored, 0.8, independent),
    coverage90: coverage(scored, 0.9, independent),
    bias: share((one) => medianOf(one) - one.outcome),
    medianError: mean((one) => Math.abs(medianOf(one) - one.outcome)),
    brier: figureOf(brierOf(scored)),
  };
}

function coverage(scored: readonly Scored[], level: number, independent: number): Proportion {
  const hits = scored.filter(({ draws, outcome }) => {
    const low = quantileOf(draws, (1 - level) / 2);
    const high = quantileOf(draws, (1 + level) / 2);
    return outcome >= low && outcome <= high;
  }).length;
  const share = hits / scored.length;
  return { ...proportion(share * independent, independent), hits, n: scored.length };
}

function intervalScore80({ draws, outcome }: Scored): number {
  return intervalScore([quantileOf(draws, 0.1), quantileOf(draws, 0.9)], outcome, 0.2);
}

/** A quota of nothing is reached for sure: that would flatter every forecast. */
function brierOf(scored: readonly Scored[]): (indices: readonly number[]) => number {
  const values = scored.map((one) =>
    brierScore(1 - placeOf(one.draws, one.quota).below, isHit(one)),
  );
  const hasQuota = (index: number) => scored[index].quota > 0;
  return (indices) => {
    const asked = indices.filter(hasQuota);
    return asked.length > 0 ? meanAt(values, asked) : 0;
  };
}

function isHit({ outcome, quota }: Scored): boolean {
  return outcome >= quota;
}

function meanAt(values: readonly number[], indices: readonly number[]): number {
  let sum = 0;
  for (const index of indices) sum += values[index];
  return sum / indices.length;
}
