import type { Plan } from "../plan/plan-schema.ts";
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
  const changes = moves.filter(({ multiply }) => multiply !== 1).map((move) => ({ ...move }));
  if (changes.length === 0) return { plan, scenarios };
  const id = changes.map(({ lever, multiply }) => `${lever} x ${multiply}`).join(", ");
  const moved = { format: "quotacast-scenario/1" as const, id, question: "", changes };
  return { plan, scenarios: [...scenarios, moved] };
}
