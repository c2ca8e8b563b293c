import { type Advances, liftWinning, setWinning, winningAhead } from "./lift-winning.ts";
import type { Beliefs } from "./outlook.ts";
import { isFor, type Target } from "./target.ts";

/** One change to the win rate, ready to act on probabilities. */
export interface Lift {
  readonly kind: "multiply" | "add" | "set";
  /** For `set`: the ratio of the new probability to a new opportunity's, if that is above 0. */
  readonly value: number;
  /** Index of the one stage it acts on; absent: the whole way ahead. */
  readonly stage: number | undefined;
}

/**
 * The changes to the win rate that act on an opportunity, in list order.
 *
 * `set` is told as a new opportunity's value, so what those stand at by then must be followed.
 *
 * @param isActing by change: whether it acts now
 */
export function makeLifts(
  { stages, changes }: Beliefs,
  target: Target,
  isActing: (fromDay: number) => boolean,
): Lift[] {
  const fresh = stages.map(({ advance }) => advance);
  const lifts: Lift[] = [];
  for (const change of changes) {
    if (change.lever !== "winRate" || !isFor(change, target)) continue;
    const named = stages.findIndex(({ name }) => name === change.where.stage);
    const stage = change.where.stage === undefined ? undefined : named;
    const now = stage === undefined ? winningAhead(fresh, 0) : fresh[stage];
    const isRatio = change.kind === "set" && now > 0;
    const kind = isRatio ? "multiply" : change.kind;
    const lift = { kind, value: isRatio ? change.value / now : change.value, stage };
    if (isActing(change.fromDay)) lifts.push(lift);
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

function raised(now: number, kind: Lift["kind"], value: number): number {
  return kind === "add" ? now + value : value;
}

function clamped(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}
