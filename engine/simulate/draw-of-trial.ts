import type { Plan } from "../plan/plan-schema.ts";
import type { Stretch } from "./run-request.ts";

/** Trials that may share a draw of the plan's numbers: whole slices of an analysis. */
const TURN_LENGTHS = [500, 250, 100, 50] as const;

/** A stretch of trials on the same numbers. */
export interface Turn extends Stretch {
  /** Index of the draw; undefined where the plan has none. */
  readonly draw: number | undefined;
}

/**
 * The turns of a stretch of trials: which draw of the plan's numbers each is simulated with.
 *
 * The draws take turns, as long as a run of its length can afford with every draw having its turn:
 * the numbers must be compiled anew for each, which costs as much as some hundred trials.
 */
export function turnsOf(
  { plan, trials }: { readonly plan: Plan; readonly trials: number },
  { first, end }: Stretch,
): Turn[] {
  if (plan.uncertainty === undefined) return [{ draw: undefined, first, end }];
  const { length: draws } = plan.uncertainty.draws;
  const length = TURN_LENGTHS.find((turn) => turn <= trials / draws) ?? 50;
  const turns: Turn[] = [];
  for (let from = first; from < end; ) {
    const turn = Math.floor(from / length);
    const next = Math.min(end, (turn + 1) * length);
    turns.push({ draw: turn % draws, first: from, end: next });
    from = next;
  }
  return turns;
}
