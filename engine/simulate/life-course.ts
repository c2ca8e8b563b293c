import { newOutlook } from "../process/outlook.ts";
import type { Regime } from "../process/regime.ts";
import { lostShareOf } from "../process/stage-law.ts";
import { stayAtEntry } from "../process/stay.ts";
import type { LifeAccount, LifeKind } from "./life-run.ts";

/** What is known of each stay of an opportunity, by stage: see Course. */
export const COURSE = {
  advance: 0,
  lostShare: 1,
  advanceStretch: 2,
  lostStretch: 3,
  delayDays: 4,
} as const;

export const COURSE_WIDTH = 5;

/**
 * What the stays of each account are like that begin in a regime. The past knows of no change.
 *
 * @returns of each account and stage in turn, the numbers of COURSE
 */
export function compileCourses(
  accounts: readonly LifeAccount[],
  kinds: readonly LifeKind[],
  { fromDay }: Pick<Regime, "fromDay">,
): Float64Array {
  const day = Math.max(0, fromDay);
  const courses = accounts.flatMap(({ kind, target }) => {
    const all = kinds[kind].beliefs;
    const beliefs = fromDay < 0 ? { ...all, changes: [] } : all;
    const { advance } = newOutlook(beliefs, target, day);
    return beliefs.stages.flatMap((law, stage) => {
      const stay = stayAtEntry(law, beliefs.changes, target, day);
      const { advanceStretch, lostStretch, delayDays } = stay;
      return [advance[stage], lostShareOf(law), advanceStretch, lostStretch, delayDays];
    });
  });
  return Float64Array.from(courses);
}
