import type { Plan } from "../plan/plan-schema.ts";
import type { Actual } from "./actual-schema.ts";

/** The plan up to the end of what really happened: nothing later has a part in it. */
export function planOfActual(plan: Plan, { period }: Actual): Plan {
  return period === "total" ? plan : { ...plan, periods: plan.periods.slice(0, 1) };
}
