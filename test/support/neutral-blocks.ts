import type { MechanismBlock } from "../../engine/plan/mechanism-blocks.ts";
import type { PlanDocument } from "../../engine/plan/plan-schema.ts";

/** Every block as it changes nothing: what it couples is let loose. */
export const NEUTRAL_BLOCKS: { readonly [block in MechanismBlock]?: PlanDocument[block] } = {
  sizeEffects: { winRate: 0, cycleTime: 0 },
  qualification: { prevalence: 1, strictness: 0 },
  stalls: { perDay: 0 },
  // Observation, whatever it says.
  pushes: {},
  disqualification: { afterDays: 1, compliance: 0 },
  capacity: { reps: 3, hoursPerOpportunity: 0 },
  reps: { count: 3, tenureDays: 1e9, skill: { winRate: 0 } },
  calendar: { weekdays: [1, 1, 1, 1, 1, 1, 1] },
};
