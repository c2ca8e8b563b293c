import type { Disqualification } from "../plan/disqualification-schema.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { PUSHES_MAX, pushOf } from "./close-dates.ts";
import { RULE } from "./diary.ts";
import { type Life, tally } from "./life.ts";
import { disqualify } from "./life-close.ts";
import { LIFE } from "./life-columns.ts";
import { note } from "./life-diary.ts";
import { WEEK } from "./life-keys.ts";
import { weeklyWordOf, wordOf } from "./life-luck.ts";
import { isPhantom } from "./life-phantom.ts";
import { drawStall, lastTouchBy, layStall, stallDay } from "./life-stall.ts";
import { ENDING, MARK, type OpenState } from "./life-state.ts";
import { ruleOn } from "./rule-on.ts";

/**
 * The weekly review: what the week past has shown of each opportunity, and what is to come. Most
 * reviews find nothing of most, so what may show anything is sought in one loop.
 */
export function reviewAll(life: Life, day: number): void {
  const { stalls, rules, calmMin } = life.regime;
  const isPushed = life.tables.closeDays !== undefined;
  if (!stalls && !rules && !isPushed) return;
  const { state, keys } = life;
  const { list, marks, ending, closeDate, entered, pushes, entity0, entity1 } = state;
  const key0 = keys[WEEK];
  const key1 = keys[WEEK + 1];
  const keepsSilence = rules?.silentDays !== undefined;
  const evidence = rules?.evidencePerWeek ?? 0;
  const pushesMax = rules?.afterPushes ?? Number.POSITIVE_INFINITY;
  const before = day - (rules?.afterDays ?? Number.POSITIVE_INFINITY);
  // Downward, for what is closed gives its index to the last.
  for (let index = state.count - 1; index >= 0; index--) {
    const place = list[index];
    const marked = marks[place];
    const isNever = ending[place] === ENDING.never;
    let shows = keepsSilence || entered[place] <= before || pushes[place] >= pushesMax;
    if (isPushed && closeDate[place] <= day) shows = true;
    if (evidence > 0 && (isNever || marked & (MARK.fake | MARK.dead))) {
      const word = wordAt(key0, key1, entity0[place] + PURPOSE.evidence, entity1[place]);
      if (uniformOf(word) < evidence) shows = true;
    }
    if (stalls !== undefined && !isNever && !(marked & MARK.frozen)) {
      const word = wordAt(key0, key1, entity0[place] + PURPOSE.stall, entity1[place]);
      if (uniformOf(word) > calmMin) shows = true;
    }
    if (shows) review(life, place, day);
  }
}

/** Reviews one opportunity. */
function review(life: Life, place: number, day: number): void {
  const { stalls, rules } = life.regime;
  if (stalls && rules?.silentDays !== undefined) keepTouch(life, place, day);
  if (life.tables.closeDays !== undefined) pushOn(life, place, day);
  const rule = rules ? ruleToClose(life, rules, place, day) : -1;
  if (rule >= 0) disqualify(life, place, day, rule);
  else if (stalls) foreseeStall(life, place, day);
}

/** Draws when the last two-way contact of the week past was, if there was any. */
function keepTouch(life: Life, place: number, day: number): void {
  const { state, regime } = life;
  const rate = regime.stalls?.touchesPerDay ?? 0;
  const start = Math.max(day - 7, state.backAt[place]);
  const end = Math.min(day, silentSince(state, place));
  if (rate === 0 || end <= start) return;
  const touch = lastTouchBy(end, rate, uniformOf(weeklyWordOf(life, place, PURPOSE.touch)));
  if (touch > start) state.lastTouch[place] = touch;
}

/** The day on which it fell silent, if it has: it stalled, or came where it never ends. */
function silentSince({ ending, entered, marks, stallAt }: OpenState, place: number): number {
  if (ending[place] === ENDING.never) return entered[place];
  return marks[place] & MARK.frozen ? stallAt[place] : Number.POSITIVE_INFINITY;
}

/** Pushes a recorded close date that has come. */
function pushOn(life: Life, place: number, day: number): void {
  const { state, tables } = life;
  while (state.closeDate[place] <= day) {
    const purpose = PURPOSE.push + Math.min(PUSHES_MAX - 1, state.pushes[place]);
    state.closeDate[place] += pushOf(tables, wordOf(life, place, purpose));
    state.pushes[place]++;
    tally(life, LIFE.pushes, 1, day);
    note(life, place, "pushed", day, state.closeDate[place]);
  }
}

/** The rule by which a review closes an opportunity, as an index of RULES; -1 if it does not. */
function ruleToClose(life: Life, rules: Disqualification, place: number, day: number): number {
  if (rules.evidencePerWeek > 0 && isPhantom(life, place)) {
    if (uniformOf(weeklyWordOf(life, place, PURPOSE.evidence)) < rules.evidencePerWeek)
      return RULE.evidence;
  }
  const { state } = life;
  const { entered, lastTouch, pushes } = state;
  const rule = ruleOn(rules, day - entered[place], day - lastTouch[place], pushes[place]);
  if (rule < 0) return -1;
  const isSpared = rules.respectPaused && (state.marks[place] & MARK.paused) !== 0;
  if (!isSpared && uniformOf(weeklyWordOf(life, place, PURPOSE.review)) < rules.compliance)
    return rule;
  note(life, place, "kept", day, rule);
  return -1;
}

/** Draws whether a stall begins in the week to come, and on which day. */
function foreseeStall(life: Life, place: number, day: number): void {
  const { state, regime } = life;
  if (state.marks[place] & MARK.frozen || state.ending[place] === ENDING.never) return;
  const chance = uniformOf(weeklyWordOf(life, place, PURPOSE.stall));
  state.stallAt[place] = stallDay(regime, day, state.entered[place], chance);
}

/** Begins a stall: how long it lasts, whether it ends, whether the buyer has told. */
export function beginStall(life: Life, place: number, day: number): void {
  const { stalls } = life.regime;
  if (stalls === undefined) return;
  const stall = drawStall(stalls, day, (purpose) => weeklyWordOf(life, place, purpose));
  layStall(life, place, stall);
  tally(life, LIFE.stalled, 1, day);
  if (stall.to === Number.POSITIVE_INFINITY) tally(life, LIFE.died, 1, day);
}
