import type { Disqualification } from "../plan/disqualification-schema.ts";
import { RULE } from "./diary.ts";

/** The rule by which a review would close what it sees so, as an index of RULES; -1 if none. */
export function ruleOn(
  { afterDays, silentDays, afterPushes }: Disqualification,
  daysInStage: number,
  daysSilent: number,
  pushes: number,
): number {
  if (afterDays !== undefined && daysInStage >= afterDays) return RULE["stage-age"];
  if (silentDays !== undefined && daysSilent >= silentDays) return RULE.silence;
  return afterPushes !== undefined && pushes >= afterPushes ? RULE.pushes : -1;
}
