import fc from "fast-check";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { makeRequest } from "../../support/run-plan.ts";
import { anyBlocks } from "./arbitrary-blocks.ts";
import { anyPlan } from "./arbitrary-plan.ts";

/** A plan that is accepted, with blocks at the ends of their ranges. */
export const anyLivedPlan: fc.Arbitrary<Plan> = fc
  .tuple(anyPlan, anyBlocks)
  .map(([plan, blocks]) => readPlan({ ...plan, ...blocks, opening: told(plan) }).value)
  .filter((plan) => plan !== undefined)
  .filter((plan) => compileRun(makeRequest(plan)).kernel === "life");

/** The opening, of two in three of which it is known what only a past could tell. */
function told({ opening, asOf }: Plan): Plan["opening"] {
  if (typeof opening === "string") return opening;
  const [often, never] = [100, 0];
  const opportunities = opening.opportunities.map((one, index) => {
    const { created = asOf, stageEntered = created } = one;
    if (index % 3 === 0) return { ...one, pushes: often, lastTouch: stageEntered };
    return index % 3 === 1 ? { ...one, pushes: never, lastTouch: asOf } : one;
  });
  return { opportunities };
}
