import type { Plan } from "../plan/plan-schema.ts";
import { isMechanismLever } from "../scenario/mechanism-levers.ts";
import { moveMechanism } from "../scenario/move-mechanism.ts";
import type { Model } from "./model.ts";

/** A stretch of time in which neither the mechanisms nor the levers of open opportunities move. */
export interface Regime {
  /** Days from asOf; the past begins at minus infinity. */
  readonly fromDay: number;
  /** Its blocks are those in force. */
  readonly plan: Plan;
  /** Whether it begins with a change to the win rate or the cycle time of what is open. */
  readonly isCut: boolean;
}

/**
 * The regimes of a what-if: the past, which the unchanged plan has made, the time from asOf, and
 * one from each later day on which a change begins.
 */
export function makeRegimes({ plan, changes, cuts }: Model): Regime[] {
  const moves = changes.filter(({ lever }) => isMechanismLever(lever));
  const later = [...cuts, ...moves.map(({ fromDay }) => fromDay)].filter((day) => day > 0);
  const days = [...new Set(later)].sort((a, b) => a - b);
  const planOn = (day: number) =>
    moves
      .filter(({ fromDay }) => fromDay <= day)
      .reduce((moved, change) => {
        const { plan: next, problem } = moveMechanism(moved, change);
        if (next) return next;
        throw new RangeError(`${change.lever}: ${problem}`);
      }, plan);
  const opensWithCut = changes.some(
    ({ lever, fromDay }) => fromDay === 0 && (lever === "winRate" || lever === "cycleTime"),
  );
  return [
    { fromDay: Number.NEGATIVE_INFINITY, plan, isCut: false },
    { fromDay: 0, plan: planOn(0), isCut: opensWithCut },
    ...days.map((day) => ({ fromDay: day, plan: planOn(day), isCut: cuts.includes(day) })),
  ];
}
