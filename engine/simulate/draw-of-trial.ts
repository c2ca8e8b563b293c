import type { Plan } from "../plan/plan-schema.ts";
import { TRIALS_PER_BLOCK } from "./run-request.ts";

/** Trials that may share a draw of the plan's numbers: they divide a block. */
const TURN_LENGTHS = [500, 250, 125, 100, 50] as const;

/** A stretch of trials on the same numbers. */
export interface Turn {
  /** Index of the draw; undefined where the plan has none. */
  readonly draw: number | undefined;
  readonly first: number;
  readonly end: number;
}

/**
 * The turns of a block of trials: which draw of the plan's numbers each trial is simulated with.
 *
 * The draws take turns, as long as a run of its length can afford with every draw having its turn:
 * the numbers must be compiled anew for each, which costs as much as some hundred trials.
 *
 * @param block its index; the last block of a run may be short
 */
export function turnsOf(
  { plan, trials }: { readonly plan: Plan; readonly trials: number },
  block: number,
): Turn[] {
  const first = block * TRIALS_PER_BLOCK;
  const end = Math.min(trials, first + TRIALS_PER_BLOCK);
  if (plan.uncertainty === undefined) return [{ draw: undefined, first, end }];
  const { length: draws } = plan.uncertainty.draws;
  const length = TURN_LENGTHS.find((turn) => turn <= trials / draws) ?? 50;
  const turns: Turn[] = [];
  for (let from = first; from < end; from += length) {
    const draw = Math.floor(from / length) % draws;
    turns.push({ draw, first: from, end: Math.min(end, from + length) });
  }
  return turns;
}
