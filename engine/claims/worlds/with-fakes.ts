import type { PlanDocument } from "../../plan/plan-schema.ts";
import { sellingTeam } from "./selling-team.ts";

/** Candidates that are real, a day. */
const REAL_PER_DAY = 0.45;
/** Hours a week that an opportunity asks for. */
const HOURS = { slack: 0.2, loaded: 2 } as const;

/**
 * The selling team without a gate: as many real opportunities always, and fakes as a share of all.
 * Nobody closes what is dead for a long time.
 */
export function withFakes(share: number, load: keyof typeof HOURS): PlanDocument {
  return {
    ...sellingTeam,
    name: `A team of whose opportunities ${Math.round(100 * share)} % are fakes`,
    creation: [{ source: "all", perDay: REAL_PER_DAY / (1 - share), kind: "inbound" }],
    secondMeeting: { ...sellingTeam.secondMeeting, never: 0 },
    qualification: {
      prevalence: 1 - share,
      strictness: 0,
      fakes: { advance: 0.7, never: 0.6 },
    },
    disqualification: { afterDays: 365, compliance: 0.2 },
    capacity: { ...sellingTeam.capacity, hoursPerOpportunity: HOURS[load] },
  };
}
