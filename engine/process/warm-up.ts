import type { Plan } from "../plan/plan-schema.ts";
import { meanStay } from "./opening.ts";
import type { StageLaw } from "./stage-law.ts";

/** Mean lives after which what hours, rules and a market do to a pipeline has settled, mostly. */
const LIVES = 2;
const DAYS_MIN = 182;
const DAYS_MAX = 1820;

/**
 * Days for which a team is simulated before asOf, so that it opens with a pipeline of its own
 * making: whole weeks. It begins them with the steady state that it would have without limits. A
 * team that its load buries has no steady state; it opens as one that has been working like this
 * for so long.
 */
export function warmUpDays(plan: Plan, stages: readonly StageLaw[]): number {
  let reached = 1;
  let life = 0;
  for (const law of stages) {
    life += reached * Math.min(DAYS_MAX, meanStay(law));
    reached *= law.advance;
  }
  const days = LIVES * life + ghostDays(plan);
  return 7 * Math.ceil(Math.min(DAYS_MAX, Math.max(DAYS_MIN, days)) / 7);
}

/** Days until what never closes by itself is as many as the rules let it be. */
function ghostDays({ disqualification: rules }: Plan): number {
  if (rules === undefined) return 0;
  const { afterDays, silentDays, evidencePerWeek, compliance } = rules;
  const timer = Math.min(afterDays ?? DAYS_MAX, silentDays ?? DAYS_MAX);
  const reviews = 7 / Math.max(0.01, compliance);
  const evidence = evidencePerWeek > 0 ? 7 / evidencePerWeek : DAYS_MAX;
  return Math.min(timer + 3 * reviews, 4 * evidence);
}
