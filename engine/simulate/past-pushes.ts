import { drawWord, PURPOSE } from "../random/draw-word.ts";
import { type Entity, entityOfCell } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";
import { closeDateOf, PUSHES_MAX, pushOf } from "./close-dates.ts";
import type { LifeRegime, LifeRun } from "./life-run.ts";
import type { WeekWord } from "./life-stall.ts";

/** The recorded close date of an opportunity of a list, and how often it was pushed until a day. */
export interface PastPushes {
  pushes: number;
  closeDate: number;
  /** Its luck. */
  readonly word: WeekWord;
}

/** What only the close dates of a run tell. */
export type CloseDates = Pick<LifeRun, "closeDays" | "quarterEnds" | "pushDays">;

/** The last review before asOf. */
const LAST_REVIEW = -7;

/** So many are drawn until one was pushed as often as is known; then the nearest is taken. */
const TRIES_MAX = 16;

/** The first of the cells that they have in the luck of a stay, whose weeks come before. */
const FIRST_CELL = 2048;

/**
 * The first close date of an opportunity, as it might have been recorded.
 *
 * @returns undefined where no rule reads how often it was pushed
 */
export function openPushes(
  dates: CloseDates,
  regime: LifeRegime,
  created: number,
  word: WeekWord,
): PastPushes | undefined {
  if (regime.rules?.afterPushes === undefined) return undefined;
  return firstCloseDate(dates, regime, created, word);
}

/**
 * The same of one that is known to have been pushed so often until asOf: when, is drawn.
 *
 * @param luck of this stay, and of nothing else
 */
export function openKnownPushes(
  dates: CloseDates,
  regime: LifeRegime,
  created: number,
  known: number,
  key: TrialKey,
  luck: Entity,
): PastPushes | undefined {
  let nearest: PastPushes | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES_MAX && least > 0; attempt++) {
    const cell = entityOfCell(luck, FIRST_CELL + attempt);
    const word: WeekWord = (purpose) => drawWord(key, cell, purpose);
    const past = firstCloseDate(dates, regime, created, word);
    if (past === undefined) return undefined;
    const then = { ...past };
    pushUntil(then, dates, LAST_REVIEW);
    const off = Math.abs(then.pushes - known);
    if (off >= least) continue;
    nearest = past;
    least = off;
  }
  return nearest;
}

function firstCloseDate(
  dates: CloseDates,
  { quarterEndShare }: LifeRegime,
  created: number,
  word: WeekWord,
): PastPushes | undefined {
  if (dates.closeDays === undefined) return undefined;
  const [first, lot] = [word(PURPOSE.closeDate), word(PURPOSE.quarterEnd)];
  const closeDate = closeDateOf(dates, quarterEndShare, created, first, lot);
  return { pushes: 0, closeDate, word };
}

/** Pushes it on where it has come by a review. */
export function pushUntil(past: PastPushes, dates: CloseDates, day: number): void {
  while (past.closeDate <= day) {
    const purpose = PURPOSE.push + Math.min(PUSHES_MAX - 1, past.pushes);
    past.closeDate += pushOf(dates, past.word(purpose));
    past.pushes++;
  }
}

/** Pushes it on where it has come by the last review before asOf. */
export function pushUntilNow(past: PastPushes, dates: CloseDates): void {
  pushUntil(past, dates, LAST_REVIEW);
}

/** P(the reviews of the stages before have left it open), as far as pushes tell. */
export function keptBefore(
  past: PastPushes,
  dates: CloseDates,
  { rules }: LifeRegime,
  [created, entered]: readonly [number, number],
): number {
  if (rules?.afterPushes === undefined) return 1;
  let kept = 1;
  for (let day = 7 * Math.ceil(created / 7); day <= entered; day += 7) {
    pushUntil(past, dates, day);
    if (past.pushes >= rules.afterPushes) kept *= 1 - rules.compliance;
  }
  return kept;
}
