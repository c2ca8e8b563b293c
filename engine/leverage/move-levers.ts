import type { Plan } from "../plan/plan-schema.ts";
import { checkScenario } from "../scenario/check-scenario.ts";
import type { Lever, Scenario } from "../scenario/scenario-schema.ts";
import type { Alternative } from "./answers-request.ts";
import { scaleOpening } from "./scale-opening.ts";

/** What analyses move: levers, and how much is open at asOf, its mix and ages held. */
export type Movable = Lever | "coverage";

/** A lever brought to a multiple of today's value. */
export interface Move {
  readonly lever: Movable;
  readonly multiply: number;
}

/** A plan whose levers are moved from asOf on. A move by 1 is none, so that it costs no luck. */
export function moveLevers(
  plan: Plan,
  moves: readonly Move[],
  scenarios: readonly Scenario[] = [],
): Alternative {
  const coverage = moves.find(({ lever }) => lever === "coverage")?.multiply ?? 1;
  const scaled = scaleOpening(plan, coverage);
  const moved = scenarioOf(moves);
  const changes = moved.changes.length === 0 ? [] : [moved];
  return { plan: scaled.plan, scenarios: [...scaled.scenarios, ...scenarios, ...changes] };
}

/** Whether a move means something for a plan: it has the mechanism, and the value its range. */
export function canMove(plan: Plan, move: Move): boolean {
  return checkScenario(plan, scenarioOf([move])).length === 0;
}

function scenarioOf(moves: readonly Move[]): Scenario {
  const changes = moves.flatMap(({ lever, multiply }) =>
    lever === "coverage" || multiply === 1 ? [] : [{ lever, multiply }],
  );
  const id = changes.map(({ lever, multiply }) => `${lever} x ${multiply}`).join(", ");
  return { format: "quotacast-scenario/1", id, question: "", changes };
}
