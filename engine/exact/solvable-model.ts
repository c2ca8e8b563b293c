import type { Plan } from "../plan/plan-schema.ts";
import { type Model, makeModel } from "../process/model.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { whyNotExact } from "./solve-model.ts";

/**
 * The model of a plan under a what-if that has an exact answer.
 *
 * @throws {RangeError} with the reason, where it has none
 */
export function solvableModel(plan: Plan, scenarios: readonly Scenario[]): Model {
  const model = makeModel(plan, scenarios);
  const reason = whyNotExact(model);
  if (reason !== undefined) throw new RangeError(reason);
  return model;
}
