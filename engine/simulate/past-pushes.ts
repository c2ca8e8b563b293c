import { PURPOSE } from "../random/draw-word.ts";
import { closeDateOf, PUSHES_MAX, pushOf } from "./close-dates.ts";
import type { LifeRegime, LifeRun } from "./life-run.ts";
import type { WeekWord } from "./life-stall.ts";

/** The recorded close date of an opportunity of a list, and how often it was pushed until a day. */
export interface PastPushes {
  pushes: number;
  closeDate: number;
}

/** What only the close dates of a run tell. */
export type CloseDates = Pick<LifeRun, "closeDays" | "quarterEnds" | "pushDays">;

/**
 * The first close date of an opportunity, as it might have been recorded.
 *
 * @returns undefined where no rule reads how often it was pushed
 */
export function openPushes(
  dates: CloseDates,
  { rules, quarterEndShare }: LifeRegime,
  created: number,
  word: WeekWord,
): PastPushes | undefined {
  if (rules?.afterPushes === undefined || dates.closeDays === undefined) return undefined;
  const [first, lot] = [word(PURPOSE.closeDate), word(PURPOSE.quarterEnd)];
  const closeDate = closeDateOf(dates, quarterEndShare, created, first, lot);
  return { pushes: 0, closeDate };
}

/** Pushes it on where it has come by a review. */
export function pushUntil(past: PastPushes, dates: CloseDates, day: number, word: WeekWord): void {
  while (past.closeDate <= day) {
    const purpose = PURPOSE.push + Math.min(PUSHES_MAX - 1, past.pushes);
    past.closeDate += pushOf(dates, word(purpose));
    past.pushes++;
  }
}

/** P(the reviews of the stages before have left it open), as far as pushes tell. */
export function keptBefore(
  past: PastPushes,
  dates: CloseDates,
  { rules }: LifeRegime,
  [created, entered]: readonly [number, number],
  word: WeekWord,
): number {
  if (rules?.afterPushes === undefined) return 1;
  let kept = 1;
  for (let day = 7 * Math.ceil(created / 7); day <= entered; day += 7) {
    pushUntil(past, dates, day, word);
    if (past.pushes >= rules.afterPushes) kept *= 1 - rules.compliance;
  }
  return kept;
}
