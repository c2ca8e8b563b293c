import type { Finding } from "../crm/hygiene/hygiene-schema.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { askAlternatives } from "./ask-moves.ts";
import { estimate } from "./estimate.ts";
import type { Inquiry } from "./inquiry.ts";

export type Effect = NonNullable<Finding["effect"]>;

/**
 * What a plan's forecast gains or loses when some of what it opens with is left out: the plan with
 * all of its opening, against the same without each group in turn. All have the same luck, so that
 * a difference is of the group, and so is its Monte Carlo error.
 *
 * @param groups ids of open opportunities
 * @returns an effect for each group; none where the plan opens with no list
 */
export async function omissionEffects(
  inquiry: Inquiry,
  groups: readonly (readonly string[])[],
): Promise<readonly Effect[]> {
  const { plan, scenarios, method, outcome } = inquiry;
  if (typeof plan.opening === "string" || groups.length === 0) return [];
  const alternatives = groups.map((ids) => ({ plan: planWithout(plan, new Set(ids)), scenarios }));
  const answers = await askAlternatives(inquiry, [{ plan, scenarios }, ...alternatives]);
  return groups.map((_, index) => {
    const bookings = estimate(
      answers,
      (means) => means.bookings(index + 1, outcome) - means.bookings(0, outcome),
    );
    const pHit = estimate(
      answers,
      (means) => means.pHit(index + 1, outcome) - means.pHit(0, outcome),
    );
    return {
      bookings: bookings.value,
      bookingsStandardError: bookings.standardError,
      pHit: pHit.value,
      pHitStandardError: pHit.standardError,
      method,
    };
  });
}

function planWithout(plan: Plan, left: ReadonlySet<string>): Plan {
  if (typeof plan.opening === "string") return plan;
  const opportunities = plan.opening.opportunities.filter(({ id }) => !left.has(id));
  return { ...plan, opening: { ...plan.opening, opportunities } };
}
