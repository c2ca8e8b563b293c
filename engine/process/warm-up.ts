import type { Plan } from "../plan/plan-schema.ts";
import { meanStay } from "./opening.ts";
import type { StageLaw } from "./stage-law.ts";

/** Mean lives after which what a team began with has left hardly a trace. */
const LIVES = 5;
const DAYS_MIN = 182;
const DAYS_MAX = 1820;

/**
 * Days for which a team is simulated before asOf, from nothing, so that it opens with a pipeline of
 * its own making: whole weeks. A team that its load buries has no steady state; it opens as one that
 * has been working like this for so long.
 */
export function warmUpDays({ disqualification }: Plan, stages: readonly StageLaw[]): number {
  let reached = 1;
  let life = 0;
  for (const law of stages) {
    const stay = meanStay(law);
    life += reached * Math.min(DAYS_MAX, stay);
    reached *= law.advance;
  }
  // What never closes by itself is closed by rule, if not at the first review that it fails.
  const days = LIVES * life + 1.5 * (disqualification?.afterDays ?? 0);
  return 7 * Math.ceil(Math.min(DAYS_MAX, Math.max(DAYS_MIN, days)) / 7);
}
