import { exp } from "../numeric/exp.ts";
import { ln } from "../numeric/ln.ts";

/**
 * Multiplies the probability of winning, which is the product of the stages still ahead, by a
 * factor: each of the k stages takes its k-th root. What a stage capped at 1 cannot take is shared
 * among the others, so that the product falls short only when every stage is certain.
 *
 * @param advance P(advance) by stage, those before `from` ignored
 * @param from index of the current stage
 * @param factor 0 or more
 */
export function liftWinning(advance: readonly number[], from: number, factor: number): number[] {
  const lifted = [...advance];
  let ahead = stagesAhead(advance, from);
  let remaining = factor;
  while (ahead.length > 0) {
    const share = root(remaining, ahead.length);
    const capped = ahead.filter((stage) => advance[stage] * share > 1);
    if (capped.length === 0) {
      for (const stage of ahead) lifted[stage] = advance[stage] * share;
      return lifted;
    }
    for (const stage of capped) {
      lifted[stage] = 1;
      remaining *= advance[stage];
    }
    ahead = ahead.filter((stage) => !capped.includes(stage));
  }
  return lifted;
}

/** Brings the probability of winning to a value. Impossible stages are made possible alike. */
export function setWinning(advance: readonly number[], from: number, value: number): number[] {
  const isImpossible = winningAhead(advance, from) === 0 && value > 0;
  const possible = isImpossible ? advance.map((p) => (p === 0 ? 1 : p)) : advance;
  const now = winningAhead(possible, from);
  return liftWinning(possible, from, now === 0 ? 0 : value / now);
}

/** Probability of winning from a stage on. */
export function winningAhead(advance: readonly number[], from: number): number {
  return stagesAhead(advance, from).reduce((product, stage) => product * advance[stage], 1);
}

function stagesAhead(advance: readonly number[], from: number): number[] {
  return advance.map((_, stage) => stage).filter((stage) => stage >= from);
}

/** The k-th root; exact for k = 1, so that one stage is multiplied by the factor itself. */
function root(value: number, k: number): number {
  if (k === 1 || value === 0 || value === 1) return value;
  return exp(ln(value) / k);
}
