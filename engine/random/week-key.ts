import { philox } from "./philox.ts";
import type { TrialKey } from "./trial-key.ts";

/** Sets the keys of weeks apart from those of trials. */
const WEEKS = 0x452821e6;

/**
 * The key of one week of a trial, for what is drawn anew each week for each opportunity.
 *
 * @param week from asOf; negative before it
 */
export function weekKey({ key0, key1 }: TrialKey, week: number): TrialKey {
  const [own0, own1] = philox([week | 0, WEEKS, 0, 0], key0, key1);
  return { key0: own0, key1: own1 };
}
