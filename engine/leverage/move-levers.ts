import type { Plan } from "../plan/plan-schema.ts";
import { checkScenario } from "../scenario/check-scenario.ts";
import type { Lever, Scenario } from "../scenario/scenario-schema.ts";
import type { Alternative } from "./answers-request.ts";

/** A lever brought to a multiple of today's value. */
export interface Move {
  readonly lever: Lever;
  readonly multiply: number;
}

/** A plan whose levers are moved from asOf on. A move by 1 is none, so that it costs no luck. */
export function moveLevers(
  plan: Plan,
  moves: readonly Move[],
  scenarios: readonly Scenario[] = [],
): Alternative {
  const moved = scenarioOf(moves);
  return { plan, scenarios: moved.changes.length === 0 ? scenarios : [...scenarios, moved] };
}

/** Whether a move means something for a plan: it has the mechanism, and the value its range. */
export function canMove(plan: Plan, move: Move): boolean {
  return checkScenario(plan, scenarioOf([move])).length === 0;
}

function scenarioOf(moves: readonly Move[]): Scenario {
  const changes = moves.filter(({ multiply }) => multiply !== 1).map((move) => ({ ...move }));
  const id = changes.map(({ lever, multiply }) => `${lever} x ${multiply}`).join(", ");
  return { format: "quotacast-scenario/1", id, question: "", changes };
}
