import type { Plan } from "../plan/plan-schema.ts";
import type { ResolvedChange } from "../scenario/resolve-changes.ts";
import { isFor } from "./target.ts";

/** Opportunities a day, source by source, from a day on. Trend and season come on top. */
export interface RateStep {
  /** Days from asOf. */
  readonly fromDay: number;
  /** By entry of the plan's `creation`. */
  readonly perDay: readonly number[];
}

/** The creation rates of a what-if: one step at asOf, and one where each later change begins. */
export function makeRateSteps(plan: Plan, changes: readonly ResolvedChange[]): RateStep[] {
  const moves = changes.filter(({ lever }) => lever === "creation");
  const days = [...new Set([0, ...moves.map(({ fromDay }) => fromDay)])].sort((a, b) => a - b);
  const base = plan.creation.map(({ perDay }) => perDay);
  return days.map((day) => ({
    fromDay: day,
    perDay: moves
      .filter(({ fromDay }) => fromDay <= day)
      .reduce<readonly number[]>((perDay, change) => changedRates(perDay, change, plan), base),
  }));
}

function changedRates(
  perDay: readonly number[],
  change: ResolvedChange,
  { creation }: Plan,
): readonly number[] {
  const isMoved = creation.map((source) => isFor(change, source));
  const sum = perDay.reduce((total, rate, index) => total + (isMoved[index] ? rate : 0), 0);
  const count = isMoved.filter(Boolean).length;
  if (change.kind === "multiply") {
    return perDay.map((rate, index) => (isMoved[index] ? rate * change.value : rate));
  }
  const wanted = Math.max(0, change.kind === "add" ? sum + change.value : change.value);
  return perDay.map((rate, index) => {
    if (!isMoved[index]) return rate;
    // Sources that all stand at zero have no proportion: they share alike.
    return sum > 0 ? rate * (wanted / sum) : wanted / count;
  });
}
