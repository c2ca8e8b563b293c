import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, entityOfCell } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";
import { silentStallDay, silentThrough } from "./known-silence.ts";
import type { KnownTouch } from "./known-touch.ts";
import type { LifeOpen, LifeRegime } from "./life-run.ts";
import { drawStall, lastTouchBy, type Stall, stallDay, type WeekWord } from "./life-stall.ts";
import {
  type CloseDates,
  keptBefore,
  openKnownPushes,
  openPushes,
  type PastPushes,
  pushUntil,
  pushUntilNow,
} from "./past-pushes.ts";
import { neverSeen, shareKept } from "./past-review.ts";

/** What a stay has been through from its entry to asOf, if it is one that ends one day. */
export interface PastStay {
  /** Days on which its work-clock ran. */
  readonly worked: number;
  /** A stall that lasts at asOf; undefined if it is at work. */
  readonly stall: Stall | undefined;
  /** The last two-way contact, in days from asOf. */
  readonly lastTouch: number;
  /**
   * P(the reviews before asOf have left it open, and what is known of its last touch), so and if it
   * is one that never ends.
   */
  readonly keptEnding: number;
  readonly keptNever: number;
  /** Undefined where no rule reads how often it was pushed. */
  readonly pushed: PastPushes | undefined;
}

/** What is known so far of a stay that is being drawn. */
interface Passing {
  worked: number;
  runsFrom: number;
  stall: Stall | undefined;
  lastTouch: number;
  /** How likely it makes the silence since a last touch that is known. */
  silent: number;
}

/** Reviews before asOf that are looked at; what is older stalls and is closed no more. */
const WEEKS_MAX = 1040;

/** Whether a stay can have been through anything that its age alone does not tell. */
export function hasPast({ stalls, rules }: LifeRegime, { touch, pushes }: LifeOpen): boolean {
  const isTold = touch !== undefined || pushes !== undefined;
  return isTold || (stalls !== undefined && stalls.perDay > 0) || rules !== undefined;
}

/** Weekly reviews before asOf that a stay of an age has been through. */
export function reviewsOf(age: number): number {
  return Math.min(WEEKS_MAX, Math.floor(age / 7));
}

/**
 * Draws what a stay has been through, as the weekly reviews before asOf would have seen it: stalls
 * that began, ended or did not, touches, and rules that might have closed it. A last touch and
 * pushes that are known are so in it.
 *
 * @param dates of the plan without its what-ifs, as the regime is
 * @param luck of this stay, and of nothing else
 * @see reviewAll, which does the same from asOf on
 */
export function drawPastStay(
  regime: LifeRegime,
  dates: CloseDates,
  key: TrialKey,
  luck: Entity,
  { age, createdDay, touch, pushes: known }: LifeOpen,
  isFake: boolean,
): PastStay {
  const { rules } = regime;
  const entered = -age;
  const created = Math.min(createdDay, entered);
  const weeks = reviewsOf(age);
  const passing: Passing = {
    worked: 0,
    runsFrom: entered,
    stall: undefined,
    lastTouch: entered,
    silent: touch === undefined || touch.isInStay ? 1 : touch.silent,
  };
  const own: WeekWord = (purpose) => drawWord(key, luck, purpose);
  const pushed =
    known === undefined
      ? openPushes(dates, regime, created, own)
      : openKnownPushes(dates, regime, created, known, key, luck);
  let keptEnding = pushed ? keptBefore(pushed, dates, regime, [created, -7 * weeks - 7]) : 1;
  let keptNever = touch?.isInStay ? 0 : keptEnding;
  keepTouch(regime, passing, entered, -7 * weeks, weekOf(key, entityOfCell(luck, WEEKS_MAX + 1)));
  for (let week = weeks; week > 0; week--) {
    const day = -7 * week;
    const word = weekOf(key, entityOfCell(luck, week));
    const { stall } = passing;
    if (pushed) pushUntil(pushed, dates, day);
    const pushes = pushed?.pushes ?? 0;
    const told = touch !== undefined && touch.day <= day ? touch.day : undefined;
    const isPhantom = isFake || stall?.to === Number.POSITIVE_INFINITY;
    const seen = {
      ...{ entered, pushes, isPhantom, isPaused: stall?.isPaused ?? false },
      lastTouch: told ?? passing.lastTouch,
    };
    keptEnding *= shareKept(rules, day, seen);
    keptNever *= shareKept(rules, day, neverSeen(entered, told ?? entered, pushes));
    passWeek(regime, passing, entered, week, word, touch);
  }
  if (pushed) pushUntilNow(pushed, dates);
  const { worked, runsFrom, stall, lastTouch, silent } = passing;
  const atWork = stall === undefined ? -runsFrom : 0;
  keptEnding *= silent;
  return { worked: worked + atWork, stall, lastTouch, keptEnding, keptNever, pushed };
}

function weekOf(key: TrialKey, entity: Entity): WeekWord {
  return (purpose) => drawWord(key, entity, purpose);
}

/** From one review to the next: a stall that lasts may end, or one may begin, and even end. */
function passWeek(
  regime: LifeRegime,
  passing: Passing,
  entered: number,
  week: number,
  word: WeekWord,
  touch: KnownTouch | undefined,
): void {
  const { stalls } = regime;
  const day = -7 * week;
  const next = day + 7;
  if (stalls !== undefined && passing.stall === undefined) {
    const stallAt = nextStall(regime, entered, week, word, touch);
    if (stallAt < next) {
      passing.worked += stallAt - passing.runsFrom;
      passing.stall = drawStall(stalls, stallAt, word);
    }
  }
  keepTouch(regime, passing, day, next, word);
  const { stall } = passing;
  if (stall === undefined) return;
  if (touch) passing.silent *= silentThrough(touch, regime, stall, week);
  if (stall.to >= next) return;
  passing.runsFrom = stall.to;
  passing.stall = undefined;
}

/** The day on which a stall begins in the week from a review on; infinite if none does. */
function nextStall(
  regime: LifeRegime,
  entered: number,
  week: number,
  word: WeekWord,
  touch: KnownTouch | undefined,
): number {
  const day = -7 * week;
  const stallAt = stallDay(regime, day, entered, uniformOf(word(PURPOSE.stall)));
  const silent = Math.max(day, touch?.from ?? 0);
  if (touch === undefined || silent >= day + 7 || stallAt < silent) return stallAt;
  const chance = uniformOf(word(PURPOSE.silence));
  return silentStallDay(touch, regime, entered, silent, week, chance);
}

/** The last touch of some days, if there was any: on those on which it did not stall. */
function keepTouch(
  { stalls }: LifeRegime,
  passing: Passing,
  from: number,
  to: number,
  word: WeekWord,
): void {
  if (stalls === undefined || stalls.touchesPerDay === 0 || to <= from) return;
  const { stall } = passing;
  const silent = stall === undefined ? to : Math.max(from, stall.from);
  const end = stall !== undefined && stall.to >= to ? silent : to;
  let touch = lastTouchBy(end, stalls.touchesPerDay, uniformOf(word(PURPOSE.touch)));
  if (stall !== undefined && stall.to < to && touch < stall.to) touch -= stall.to - silent;
  if (touch > from) passing.lastTouch = touch;
}
