import type { Plan } from "../plan/plan-schema.ts";
import { makeModel } from "../process/model.ts";
import { winProbability } from "../process/stage-law.ts";
import type { Lever } from "../scenario/scenario-schema.ts";

/** Why nothing within a plan's horizon depends on a lever, as far as the plan tells. */
export function nullReason(plan: Plan, lever: Lever): string {
  const { stages, opening, sources } = makeModel(plan, []);
  const isCreating = sources.some(({ weeks }) =>
    weeks.some(({ perDay }) => perDay.some((mean) => mean > 0)),
  );
  const isOpen = opening.opportunities.length > 0 || opening.pools.some(({ count }) => count > 0);
  if (winProbability(stages) === 0) return "no opportunity is ever won";
  if (lever === "creation" && !isCreating) return "no source creates anything";
  if (!isCreating && !isOpen) return "nothing is open, and nothing is created";
  if (lever === "creation") return "what is created from now on closes after the horizon";
  return "nothing that happens within the horizon depends on it";
}
