import { ln } from "../numeric/ln.ts";

/** What is believed of ln days before any are seen: normal-inverse-gamma. */
export interface LogDaysPrior {
  /** Mean of mu. */
  readonly mean: number;
  /** Spells that the belief about mu is worth. */
  readonly weight: number;
  /** The variance of ln days is inverse gamma of this shape and scale. */
  readonly shape: number;
  readonly scale: number;
}

/** What is believed of a mixture: a Dirichlet law of the shares, and the days of each ending. */
export interface MixturePrior {
  readonly shares: { readonly won: number; readonly lost: number; readonly never: number };
  readonly wonDays: LogDaysPrior;
  readonly lostDays: LogDaysPrior;
}

/** Of a whole cycle: worth four opportunities, of which one is won; cycles about 70 days. */
export const WHOLE_CYCLE_PRIOR = makePrior({ won: 1, lost: 2.6, never: 0.4 }, 70);

/** Of one stage: worth four, of which half advance; stays about 20 days. */
export const STAGE_PRIOR = makePrior({ won: 2, lost: 1.8, never: 0.2 }, 20);

/** Belief about ln days: half a spell's worth about the mean, a sigma of about 0.7. */
function makePrior(shares: MixturePrior["shares"], medianDays: number): MixturePrior {
  const days = { mean: ln(medianDays), weight: 0.5, shape: 2, scale: 0.7 };
  return { shares, wonDays: days, lostDays: days };
}

/** The law of ln days after so many were seen with these sums, in the form of the prior. */
export function updateLogDays(
  { mean, weight, shape, scale }: LogDaysPrior,
  { count, sum, sumSquares }: { count: number; sum: number; sumSquares: number },
): LogDaysPrior {
  if (!(count > 0)) return { mean, weight, shape, scale };
  const average = sum / count;
  const scatter = Math.max(0, sumSquares - sum * average);
  const off = average - mean;
  return {
    mean: (weight * mean + sum) / (weight + count),
    weight: weight + count,
    shape: shape + count / 2,
    scale: scale + 0.5 * (scatter + (weight * count * off * off) / (weight + count)),
  };
}
