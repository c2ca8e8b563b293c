import type { Opportunity } from "../plan/opportunity-schema.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Alternative } from "./answers-request.ts";

/**
 * A plan with so many times as much open at asOf, its mix and ages and new business held.
 *
 * A steady state is what creation has left, so creation is scaled before asOf and scaled back from
 * then on. A list has each of its opportunities so many times, evenly along their amounts: whole
 * copies only, so its count moves in steps of one opportunity.
 */
export function scaleOpening(plan: Plan, factor: number): Alternative {
  if (factor === 1 || plan.opening === "empty") return { plan, scenarios: [] };
  if (plan.opening === "steady-state") {
    const creation = plan.creation.map((each) => ({ ...each, perDay: each.perDay * factor }));
    const changes = [{ lever: "creation" as const, multiply: 1 / factor }];
    const back = { format: "quotacast-scenario/1" as const, id: "", question: "", changes };
    return { plan: { ...plan, creation }, scenarios: [back] };
  }
  const opportunities = copies(plan.opening.opportunities, factor);
  return { plan: { ...plan, opening: { ...plan.opening, opportunities } }, scenarios: [] };
}

function copies(listed: readonly Opportunity[], factor: number): Opportunity[] {
  const open = listed.filter(({ status }) => status === "open");
  const ranked = [...open].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || order(a.id, b.id));
  return ranked.flatMap((opportunity, rank) => {
    const count = Math.floor(factor * (rank + 1) + 0.5) - Math.floor(factor * rank + 0.5);
    return Array.from({ length: count }, (_, copy) =>
      copy === 0 ? opportunity : { ...opportunity, id: `${opportunity.id} copy ${copy}` },
    );
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
