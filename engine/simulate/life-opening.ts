import { drawFromFlatTable, flatQuantileOfSurvival } from "../dist/flat-tables.ts";
import { drawFromPoisson } from "../dist/poisson-table.ts";
import { drawFromTable } from "../dist/quantile-table.ts";
import { withOdds } from "../process/shock.ts";
import { type Stay, stayAtAge } from "../process/stay.ts";
import { drawWord, PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { foundAt } from "./compile-life-opening.ts";
import { type Found, findAt } from "./found.ts";
import { recordOpen } from "./ledger.ts";
import { type Life, tally } from "./life.ts";
import { settle, slownessOf } from "./life-birth.ts";
import { clockOn, freeze, startWork } from "./life-clock.ts";
import { LIFE } from "./life-columns.ts";
import { note, noteBirth } from "./life-diary.ts";
import { wordOf } from "./life-luck.ts";
import { hasPast, type PastStay } from "./life-past.ts";
import { takePlace } from "./life-places.ts";
import type { LifeOpen } from "./life-run.ts";
import { layStall } from "./life-stall.ts";
import { ENDING, MARK } from "./life-state.ts";
import { endingOf, oddsOn, stayTable } from "./life-stay.ts";
import { count } from "./life-stock.ts";
import { pastPaces, repOf } from "./past-paces.ts";
import { recallPast } from "./recall-past.ts";

/** A stay that no change has touched. */
const AS_PLANNED = stayAtAge(0);

/** Opens the opportunities that a list says are open at asOf. */
export function openListed(life: Life): void {
  const { opportunities } = life.tables;
  const paces = opportunities.length > 0 ? pastPaces(life) : undefined;
  for (const found of opportunities) openOne(life, found, paces?.[repOf(life, found)] ?? 1);
}

/** Marks as open at asOf what the past has left, each with the changes that are for it. */
export function openPast(life: Life): void {
  const { state, tables } = life;
  for (let index = 0; index < state.count; index++) {
    const place = state.list[index];
    const { kind } = tables.accounts[state.account[place]];
    state.account[place] = tables.openingAccounts[kind][state.stage[place]];
    state.marks[place] |= MARK.opening;
    recordOpen(life.ledger);
  }
}

/** @param pastPace days of work in a day until asOf */
function openOne(life: Life, listed: LifeOpen, pastPace: number): void {
  const { state, tables } = life;
  const { entity, stage, age, amount, createdDay } = listed;
  const place = takePlace(state);
  if (place < 0) {
    tally(life, LIFE.turnedAway, 1, 0);
    return;
  }
  const { isFake, past } = pastOf(life, listed, pastPace);
  state.entity0[place] = entity.entity0;
  state.entity1[place] = entity.entity1;
  state.account[place] = isFake ? listed.fakeAccount : listed.realAccount;
  state.marks[place] = MARK.opening | (isFake ? MARK.fake : 0);
  settle(life, place, amount, createdDay);
  state.backAt[place] = 0;
  if (listed.seat >= 0) state.rep[place] = listed.seat;
  if (past?.pushed) {
    state.pushes[place] = past.pushed.pushes;
    state.closeDate[place] = past.pushed.closeDate;
  }
  if (listed.closeDay !== undefined) state.closeDate[place] = listed.closeDay;
  if (listed.pushes !== undefined) state.pushes[place] = listed.pushes;
  recordOpen(life.ledger);
  noteBirth(life, place, createdDay, true);

  const { kind, target } = tables.accounts[state.account[place]];
  const slowness = state.slowness[place];
  const known = isFake ? listed.fake : listed.real;
  const worked = past?.worked ?? age;
  const { found, stay } =
    slowness === 1 && past === undefined
      ? known
      : foundAt(
          tables.kinds[kind],
          target,
          stage,
          (worked * pastPace) / slowness,
          past && neverOdds(past),
        );
  findInStage(life, place, found, stay, 0, age);
  if (past) resumePast(life, place, past);
  if (listed.touch) state.lastTouch[place] = listed.touch.day;
}

/** What an opportunity of a list is, and what it has been through where its age does not tell. */
function pastOf(life: Life, listed: LifeOpen, pace: number): { isFake: boolean; past?: PastStay } {
  const { key, tables } = life;
  if (hasPast(tables.regimes[0], listed) || pace !== 1) {
    const slowness = listed.amount === undefined ? 1 : slownessOf(life, listed.amount);
    return recallPast(life, listed, slowness / pace);
  }
  return { isFake: uniformOf(drawWord(key, listed.entity, PURPOSE.real)) >= listed.pReal };
}

/** The reviews' part in how likely it is that a stay which is still open never ends. */
function neverOdds({ keptEnding, keptNever }: PastStay): number {
  const odds = keptEnding > 0 ? keptNever / keptEnding : Number.POSITIVE_INFINITY;
  return Math.min(odds, Number.MAX_VALUE);
}

/** Goes on from where the past has left a stay: at work, or in a stall. */
function resumePast(life: Life, place: number, { stall, lastTouch }: PastStay): void {
  const { state, clocks } = life;
  if (state.ending[place] === ENDING.never) return;
  state.lastTouch[place] = lastTouch;
  if (stall === undefined) return;
  freeze(state, clocks, place, 0);
  layStall(life, place, stall);
  count(life, place);
}

/** Begins the warm-up with what a team without limits would have open. */
export function openPools(life: Life): void {
  const { state, keys, tables } = life;
  const day = -tables.warmUpDays;
  for (const { account, isFake, counts, ages, entity, stages, found } of tables.pools) {
    const { entity0, entity1 } = entity;
    const count = drawFromPoisson(
      counts,
      wordAt(keys[0], keys[1], entity0 + PURPOSE.count, entity1),
    );
    for (let index = 0; index < count; index++) {
      const place = takePlace(state);
      if (place < 0) return;
      state.entity0[place] = entity0 + index * PURPOSES_PER_OPPORTUNITY;
      state.entity1[place] = entity1;
      state.account[place] = account;
      state.marks[place] = isFake ? MARK.fake : 0;
      const age = drawFromTable(ages, wordOf(life, place, PURPOSE.age));
      // It was created earlier than that, but when is of no more consequence.
      settle(life, place, undefined, day - age);
      noteBirth(life, place, undefined, false);
      findAt(found, age / state.slowness[place], stages, []);
      findInStage(life, place, found, AS_PLANNED, day, age);
    }
  }
}

/** Finds an opportunity in a stage on a day, at an age of which `found` tells what it implies. */
function findInStage(
  life: Life,
  place: number,
  found: Found,
  { advanceStretch, lostStretch, delayDays }: Stay,
  day: number,
  age: number,
): void {
  const { state, clocks } = life;
  const { stage, advance, lostShare } = found;
  const { length } = advance;
  state.stage[place] = stage;
  state.entered[place] = day - age;
  note(life, place, "stage", day - age, stage);
  const odds = oddsOn(life, place, stage, day);
  const position = uniformOf(wordOf(life, place, PURPOSE.outcome + 2 * stage));
  const word = wordOf(life, place, PURPOSE.duration + 2 * stage);
  const ending = endingOf(position, withOdds(advance[stage], odds), lostShare);
  const work = workOf(life, place, found, ending, word);
  const stretch = ending === ENDING.advance ? advanceStretch : lostStretch;
  const left = Math.max(0, (work - found.age) * stretch + delayDays);
  state.ending[place] = ending;
  for (let next = 0; next < length; next++) state.advance[place * length + next] = advance[next];
  startWork(state, clocks, place, day, left * state.slowness[place]);
  state.position[place] = position;
  state.later[place] = 1 - uniformOf(word);
  state.work[place] = work;
  state.stayOdds[place] = odds;
  state.lostShare[place] = lostShare;
  state.advanceAge[place] = found.age;
  state.lostAge[place] = found.age;
  state.advanceStretch[place] = advanceStretch;
  state.lostStretch[place] = lostStretch;
  state.delayDays[place] = delayDays;
  state.done[place] = 0;
  state.since[place] = clockOn(clocks, state.rep[place], day);
  count(life, place);
}

/** Days of work in the stage, given that they exceed the age. */
function workOf(life: Life, place: number, found: Found, ending: number, word: number): number {
  const held = ending === ENDING.advance ? found.advanceHeld : found.lostHeld;
  // Where the survival has underflowed, no law is left: it never closes.
  if (ending === ENDING.never || held === 0) return Number.POSITIVE_INFINITY;
  const { stays } = life.tables;
  const table = stayTable(life, place, ending);
  if (found.age === 0) return drawFromFlatTable(stays, table, word);
  return flatQuantileOfSurvival(stays, table, (1 - uniformOf(word)) * held);
}
