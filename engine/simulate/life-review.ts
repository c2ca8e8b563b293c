import { drawFromTable } from "../dist/quantile-table.ts";
import { ln } from "../numeric/ln.ts";
import type { Disqualification } from "../plan/disqualification-schema.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { RULE } from "./diary.ts";
import { type Life, tally } from "./life.ts";
import { disqualify } from "./life-close.ts";
import { LIFE } from "./life-columns.ts";
import { note } from "./life-diary.ts";
import { weeklyWordOf, wordOf } from "./life-luck.ts";
import { isPhantom } from "./life-phantom.ts";
import { ENDING, MARK } from "./life-state.ts";

/** Pushes whose luck is told apart. */
const PUSHES_MAX = 24;

/** The weekly review: what the week past has shown of each opportunity, and what is to come. */
export function reviewAll(life: Life, day: number): void {
  const { stalls, rules } = life.regime;
  const isPushed = life.tables.closeDays !== undefined;
  if (!stalls && !rules && !isPushed) return;
  const isSilenceKept = stalls !== undefined && rules?.silentDays !== undefined;
  // Downward, for what is closed gives its index to the last.
  for (let index = life.state.count - 1; index >= 0; index--) {
    const place = life.state.list[index];
    if (isSilenceKept) keepTouch(life, place, day);
    if (isPushed) pushOn(life, place, day);
    const rule = rules ? ruleToClose(life, rules, place, day) : -1;
    if (rule >= 0) disqualify(life, index, day, rule);
    else if (stalls) foreseeStall(life, place, day);
  }
}

/** Draws when the last two-way contact of the week past was, if there was any. */
function keepTouch(life: Life, place: number, day: number): void {
  const { state, regime } = life;
  const rate = regime.stalls?.touchesPerDay ?? 0;
  const isSilent = (state.marks[place] & MARK.dead) !== 0 || state.ending[place] === ENDING.never;
  // What fell silent in the week was touched until then.
  const end = state.marks[place] & MARK.frozen ? Math.min(day, state.stallAt[place]) : day;
  const start = Math.max(day - 7, state.created[place]);
  if (rate === 0 || end <= start) return;
  if (isSilent && !(state.marks[place] & MARK.frozen)) return;
  const before = -ln(uniformOf(weeklyWordOf(life, place, PURPOSE.touch))) / rate;
  if (end - before > start) state.lastTouch[place] = end - before;
}

/** Pushes a recorded close date that has come. */
function pushOn(life: Life, place: number, day: number): void {
  const { state, tables } = life;
  while (state.closeDate[place] <= day) {
    const purpose = PURPOSE.push + Math.min(PUSHES_MAX - 1, state.pushes[place]);
    const chance = uniformOf(wordOf(life, place, purpose));
    const push = tables.pushDays.find(({ upTo }) => chance < upTo) ?? tables.pushDays[0];
    state.closeDate[place] += push.days;
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
  const { afterDays, silentDays, afterPushes } = rules;
  let rule = -1;
  if (afterDays !== undefined && day - state.entered[place] >= afterDays) rule = RULE["stage-age"];
  else if (silentDays !== undefined && day - state.lastTouch[place] >= silentDays) {
    rule = RULE.silence;
  } else if (afterPushes !== undefined && state.pushes[place] >= afterPushes) rule = RULE.pushes;
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
  state.stallAt[place] = Number.POSITIVE_INFINITY;
  if (chance <= regime.calmMin) return;
  const idle = Math.max(0, Math.floor((day - state.entered[place]) / 7));
  const calm = regime.calm[Math.min(regime.calm.length - 1, idle)];
  // The first of a Poisson process comes after -ln(u) / rate: beyond the week if u is below calm.
  if (chance > calm) state.stallAt[place] = day + 7 * (ln(chance) / ln(calm));
}

/** Begins a stall: how long it lasts, whether it ends, whether the buyer has told. */
export function beginStall(life: Life, place: number, day: number): void {
  const { state, regime } = life;
  const { stalls } = regime;
  if (stalls === undefined) return;
  tally(life, LIFE.stalled, 1, day);
  if (uniformOf(weeklyWordOf(life, place, PURPOSE.stallEnds)) < stalls.dies) {
    state.marks[place] |= MARK.dead;
    state.resumeAt[place] = Number.POSITIVE_INFINITY;
    note(life, place, "stalled", day, Number.POSITIVE_INFINITY);
    tally(life, LIFE.died, 1, day);
    return;
  }
  const length = drawFromTable(stalls.length, weeklyWordOf(life, place, PURPOSE.stallDays));
  state.resumeAt[place] = day + length;
  note(life, place, "stalled", day, day + length);
  if (uniformOf(weeklyWordOf(life, place, PURPOSE.announced)) < stalls.announced) {
    state.marks[place] |= MARK.paused;
  }
}
