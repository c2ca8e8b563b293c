import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, entityOfCell } from "../random/entity.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { LifeRegime } from "./life-run.ts";
import { drawStall, lastTouchBy, type Stall, stallDay, type WeekWord } from "./life-stall.ts";
import {
  type CloseDates,
  keptBefore,
  openPushes,
  type PastPushes,
  pushUntil,
} from "./past-pushes.ts";
import { ruleOn } from "./rule-on.ts";

/** What a stay has been through from its entry to asOf, if it is one that ends one day. */
export interface PastStay {
  /** Days on which its work-clock ran. */
  readonly worked: number;
  /** A stall that lasts at asOf; undefined if it is at work. */
  readonly stall: Stall | undefined;
  /** The last two-way contact, in days from asOf. */
  readonly lastTouch: number;
  /** P(the reviews before asOf have left it open), so and if it is one that never ends. */
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
}

/** Reviews before asOf that are looked at; what is older stalls and is closed no more. */
const WEEKS_MAX = 1040;

/** Whether a stay can have been through anything that its age alone does not tell. */
export function hasPast({ stalls, rules }: LifeRegime): boolean {
  return (stalls !== undefined && stalls.perDay > 0) || rules !== undefined;
}

/**
 * Draws what a stay has been through, as the weekly reviews before asOf would have seen it: stalls
 * that began, ended or did not, touches, and rules that might have closed it.
 *
 * @param luck of this stay, and of nothing else
 * @param age days since it entered its stage
 * @param created day on which it was created, which pushes are counted from
 * @see reviewAll, which does the same from asOf on
 */
export function drawPastStay(
  regime: LifeRegime,
  key: TrialKey,
  luck: Entity,
  age: number,
  isFake: boolean,
  dates: CloseDates,
  created: number,
): PastStay {
  const { rules } = regime;
  const entered = -age;
  const weeks = Math.min(WEEKS_MAX, Math.floor(age / 7));
  const passing: Passing = {
    worked: 0,
    runsFrom: entered,
    stall: undefined,
    lastTouch: entered,
  };
  const own: WeekWord = (purpose) => drawWord(key, luck, purpose);
  const pushed = openPushes(dates, regime, created, own);
  let keptEnding = pushed ? keptBefore(pushed, dates, regime, [created, -7 * weeks - 7], own) : 1;
  let keptNever = keptEnding;
  keepTouch(regime, passing, entered, -7 * weeks, weekOf(key, entityOfCell(luck, WEEKS_MAX + 1)));
  for (let week = weeks; week > 0; week--) {
    const day = -7 * week;
    const word = weekOf(key, entityOfCell(luck, week));
    const { stall, lastTouch } = passing;
    if (pushed) pushUntil(pushed, dates, day, own);
    const pushes = pushed?.pushes ?? 0;
    const isPhantom = isFake || stall?.to === Number.POSITIVE_INFINITY;
    const seen = { entered, lastTouch, isPhantom, isPaused: stall?.isPaused ?? false, pushes };
    keptEnding *= shareKept(rules, day, seen);
    keptNever *= shareKept(rules, day, silentFrom(entered, pushes));
    passWeek(regime, passing, entered, day, word);
  }
  const { worked, runsFrom, stall, lastTouch } = passing;
  const atWork = stall === undefined ? -runsFrom : 0;
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
  day: number,
  word: WeekWord,
): void {
  const { stalls } = regime;
  const next = day + 7;
  if (stalls !== undefined && passing.stall === undefined) {
    const stallAt = stallDay(regime, day, entered, uniformOf(word(PURPOSE.stall)));
    if (stallAt < next) {
      passing.worked += stallAt - passing.runsFrom;
      passing.stall = drawStall(stalls, stallAt, word);
    }
  }
  keepTouch(regime, passing, day, next, word);
  if (passing.stall === undefined || passing.stall.to >= next) return;
  passing.runsFrom = passing.stall.to;
  passing.stall = undefined;
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

/** What a review sees of a stay. */
interface Seen {
  readonly entered: number;
  readonly lastTouch: number;
  readonly isPhantom: boolean;
  readonly isPaused: boolean;
  readonly pushes: number;
}

/** One that never ends has been silent from its entry on. */
function silentFrom(entered: number, pushes: number): Seen {
  return { entered, lastTouch: entered, isPhantom: true, isPaused: false, pushes };
}

/** P(a review leaves open what it sees so). */
function shareKept(rules: LifeRegime["rules"], day: number, seen: Seen): number {
  if (rules === undefined) return 1;
  const unknown = seen.isPhantom ? 1 - rules.evidencePerWeek : 1;
  const applies = ruleOn(rules, day - seen.entered, day - seen.lastTouch, seen.pushes) >= 0;
  if (!applies || (rules.respectPaused && seen.isPaused)) return unknown;
  return unknown * (1 - rules.compliance);
}
