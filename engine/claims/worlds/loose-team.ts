import type { PlanDocument } from "../../plan/plan-schema.ts";
import { sellingTeam } from "./selling-team.ts";

/** The selling team where one criterion of three makes an opportunity, and hours bind. */
export const looseTeam = {
  ...sellingTeam,
  name: "A team with a loose gate",
  qualification: {
    ...sellingTeam.qualification,
    prevalence: 0.5,
    strictness: 1,
    criteria: {
      pain: { sensitivity: 0.9, specificity: 0.6 },
      interest: { sensitivity: 0.85, specificity: 0.7 },
      fit: { sensitivity: 0.75, specificity: 0.8 },
    },
  },
  capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 2 },
} as const satisfies PlanDocument;
