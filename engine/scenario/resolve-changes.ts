import { dayNumber } from "../plan/calendar.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { FIRST_MEETING } from "../plan/stage-names.ts";
import type { Change, Lever, Scenario, Where } from "./scenario-schema.ts";

/** A lever moved, its date counted in days from asOf. */
export interface ResolvedChange {
  readonly lever: Lever;
  readonly kind: "multiply" | "add" | "set";
  readonly value: number;
  readonly where: Where;
  /** Days from asOf, 0 or more: a change dated earlier acts from asOf. */
  readonly fromDay: number;
}

/** The changes of several scenarios as one what-if, in list order. */
export function resolveChanges(plan: Plan, scenarios: readonly Scenario[]): ResolvedChange[] {
  const origin = dayNumber(plan.asOf);
  return scenarios.flatMap(({ changes }) => changes.map((change) => resolve(change, origin)));
}

function resolve(change: Change, origin: number): ResolvedChange {
  const { multiply, add, set, from } = change;
  const { lever, where } = leverOf(change);
  const fromDay = from === undefined ? 0 : Math.max(0, dayNumber(from) - origin);
  if (multiply !== undefined) return { lever, kind: "multiply", value: multiply, where, fromDay };
  if (add !== undefined) return { lever, kind: "add", value: add, where, fromDay };
  return { lever, kind: "set", value: set as number, where, fromDay };
}

/** Whether a first meeting leads to a second is the win rate of a stage of its own. */
function leverOf({ lever, where = {} }: Change): Pick<ResolvedChange, "lever" | "where"> {
  if (lever !== "secondMeeting") return { lever, where };
  return { lever: "winRate", where: { ...where, stage: FIRST_MEETING } };
}
