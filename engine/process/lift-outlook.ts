import type { Beliefs } from "./beliefs.ts";
import { type Advances, liftWinning, setWinning, winningAhead } from "./lift-winning.ts";
import { isFor, type Target } from "./target.ts";

/** A share of 1 that products of probabilities may be off. */
const ROUNDING = 1e-12;

/** One change to the win rate, ready to act on probabilities. */
export interface Lift {
  readonly kind: "multiply" | "add" | "set";
  /** For `set`: the ratio of the new probability to a new opportunity's, if that is above 0. */
  readonly value: number;
  /** Index of the one stage it acts on; absent: the whole way ahead. */
  readonly stage: number | undefined;
}

/**
 * The changes to the win rate that act on an opportunity on a day, in list order: on a new one all
 * that are in force, on one that is open already those that begin.
 *
 * `set` is told as a new opportunity's value, so what those stand at by then must be followed.
 *
 * @param day from asOf
 */
export function makeLifts(
  { stages, changes }: Beliefs,
  target: Target,
  day: number,
  whose: "new" | "open",
): Lift[] {
  const fresh = stages.map(({ advance }) => advance);
  const lifts: Lift[] = [];
  for (const change of changes) {
    if (change.lever !== "winRate" || change.fromDay > day || !isFor(change, target)) continue;
    const named = stages.findIndex(({ name }) => name === change.where.stage);
    const stage = change.where.stage === undefined ? undefined : named;
    const now = stage === undefined ? winningAhead(fresh, 0) : fresh[stage];
    const isRatio = change.kind === "set" && now > 0;
    const kind = isRatio ? "multiply" : change.kind;
    const lift = { kind, value: isRatio ? change.value / now : change.value, stage };
    if (whose === "new" || change.fromDay === day) lifts.push(lift);
    applyLifts(fresh, 0, [lift]);
  }
  return lifts;
}

/**
 * Applies changes to the probabilities of an opportunity, in place.
 *
 * @param advance P(advance) by stage
 * @param from index of the stage it is in; stages that are past are left alone
 */
export function applyLifts(advance: Advances, from: number, lifts: readonly Lift[]): void {
  for (const { kind, value, stage } of lifts) {
    if (stage === undefined) {
      if (kind === "multiply") liftWinning(advance, from, value);
      else setWinning(advance, from, clamped(raised(winningAhead(advance, from), kind, value)));
    } else if (stage >= from) {
      const now = advance[stage];
      advance[stage] = clamped(kind === "multiply" ? now * value : raised(now, kind, value));
    }
  }
}

/** Whether a change asks for a probability above 1. Applies them as applyLifts does. */
export function asksTooMuch(advance: Advances, from: number, lifts: readonly Lift[]): boolean {
  return lifts.some((lift) => {
    const { kind, value, stage } = lift;
    const now = stage === undefined ? winningAhead(advance, from) : advance[stage];
    applyLifts(advance, from, [lift]);
    const asked = kind === "multiply" ? now * value : raised(now, kind, value);
    return (stage === undefined || stage >= from) && asked > 1 + ROUNDING;
  });
}

function raised(now: number, kind: Lift["kind"], value: number): number {
  return kind === "add" ? now + value : value;
}

function clamped(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}
