import type { PlanDocument } from "../../plan/plan-schema.ts";
import { sellingTeam } from "./selling-team.ts";

/**
 * The selling team with plenty of pipeline that comes to little: one criterion of three lets a
 * candidate in, few have a second meeting, nobody closes what is dead, and hours bind.
 */
export const squanderingTeam = {
  ...sellingTeam,
  name: "A team that squanders its pipeline",
  periods: sellingTeam.periods.map((period) => ({ ...period, quota: 250_000 })),
  secondMeeting: { ...sellingTeam.secondMeeting, probability: 0.4, never: 0.3 },
  qualification: { ...sellingTeam.qualification, prevalence: 0.5, strictness: 1 },
  disqualification: { afterDays: 270, compliance: 0.2 },
  capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 1.5 },
} as const satisfies PlanDocument;
