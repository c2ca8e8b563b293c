import type { Alternative } from "../leverage/answers-request.ts";
import type { Plan, PlanDocument } from "../plan/plan-schema.ts";
import { readPlan } from "../plan/read-plan.ts";
import type { Change, Scenario } from "../scenario/scenario-schema.ts";

/**
 * The plan that an experiment is made on.
 *
 * @throws {RangeError} if the plan is refused: the experiment is wrong then, not its reader
 */
export function makeWorld(document: PlanDocument): Plan {
  const { value, issues } = readPlan(document);
  if (!value) throw new RangeError(`no world: ${issues.map(({ message }) => message).join("; ")}`);
  return value;
}

/** A world under changes from asOf on. */
export function under(plan: Plan, ...changes: readonly Change[]): Alternative {
  const scenario: Scenario = {
    format: "quotacast-scenario/1",
    id: "experiment",
    question: "",
    changes: [...changes],
  };
  return { plan, scenarios: changes.length === 0 ? [] : [scenario] };
}
