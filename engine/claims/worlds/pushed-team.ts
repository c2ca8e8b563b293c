import type { PlanDocument } from "../../plan/plan-schema.ts";
import { sellingTeam } from "./selling-team.ts";

/** The selling team with hours to spare, whose opportunities stall and whose close dates move. */
export const pushedTeam = {
  ...sellingTeam,
  name: "A selling team whose deals stall",
  stalls: { perDay: 0.008, days: { mean: 30, cv: 0.7 }, dies: 0.1 },
  pushes: { quarterEndShare: 0.7 },
  capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 0.5 },
} as const satisfies PlanDocument;
