import type { Plan } from "../plan/plan-schema.ts";
import type { Inquiry } from "./inquiry.ts";

/** The outcome that is asked about, and each period where that is not the same. */
export function outcomesAsked({ plan, outcome }: Inquiry): number[] {
  return [...new Set([outcome, ...periodOutcomes(plan)])];
}

/** The outcomes that are periods; none where the one period is the total. */
export function periodOutcomes({ periods }: Plan): number[] {
  return periods.length > 1 ? periods.map((_, index) => index + 1) : [];
}
