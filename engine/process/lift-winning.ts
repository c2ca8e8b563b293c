import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";

/** P(advance) by stage. The functions here change it in place: kernels keep one for their use. */
export type Advances = Float64Array | number[];

/**
 * Multiplies the probability of winning, which is the product of the stages still ahead, by a
 * factor: each of the k stages takes its k-th root. What a stage capped at 1 cannot take is shared
 * among the others, so that the product falls short only when every stage is certain.
 *
 * @param from index of the current stage
 * @param factor 0 or more
 */
export function liftWinning(advance: Advances, from: number, factor: number): void {
  const stages = advance.length - from;
  let share = root(factor, stages);
  let capped = 0;
  for (;;) {
    let remaining = factor;
    let count = 0;
    for (let stage = from; stage < advance.length; stage++) {
      if (advance[stage] * share <= 1) continue;
      remaining *= advance[stage];
      count++;
    }
    // The share only ever grows, so the capped ones stay capped.
    if (count === capped || count === stages) break;
    capped = count;
    share = root(remaining, stages - count);
  }
  for (let stage = from; stage < advance.length; stage++) {
    advance[stage] = Math.min(1, advance[stage] * share);
  }
}

/** Brings the probability of winning to a value. Impossible stages are made possible alike. */
export function setWinning(advance: Advances, from: number, value: number): void {
  if (value > 0 && winningAhead(advance, from) === 0) {
    for (let stage = from; stage < advance.length; stage++) {
      if (advance[stage] === 0) advance[stage] = 1;
    }
  }
  const now = winningAhead(advance, from);
  liftWinning(advance, from, now === 0 ? 0 : value / now);
}

/** Probability of winning from a stage on. */
export function winningAhead(advance: ArrayLike<number>, from: number): number {
  let product = 1;
  for (let stage = from; stage < advance.length; stage++) product *= advance[stage];
  return product;
}

/** The k-th root; exact for k = 1, so that one stage is multiplied by the factor itself. */
function root(value: number, k: number): number {
  if (k === 1 || value === 0 || value === 1) return value;
  return exp(ln(value) / k);
}
