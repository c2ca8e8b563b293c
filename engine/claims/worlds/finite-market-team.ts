import type { PlanDocument } from "../../plan/plan-schema.ts";
import { sellingTeam } from "./selling-team.ts";

/** The selling team in a market of 600 contacts, few of whom grant it a second meeting. */
export const finiteMarketTeam = {
  ...sellingTeam,
  name: "A team in a finite market",
  secondMeeting: { ...sellingTeam.secondMeeting, probability: 0.3 },
  market: { contacts: 600, burnedDays: 365, lostDays: 90, wonDays: 365 },
  capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 0.5 },
} as const satisfies PlanDocument;
