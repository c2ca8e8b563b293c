import { poissonQuantile } from "../dist/poisson.ts";
import { drawFromTable } from "../dist/quantile-table.ts";
import {
  type Ending,
  endingAt,
  freshWork,
  isFresh,
  type StayWorld,
  workLater,
  workLeft,
} from "../process/live.ts";
import { type Outlook, openOutlook } from "../process/outlook.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { type Entity, PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { recordOpen } from "./ledger.ts";
import type { Life } from "./life.ts";
import { settle, slownessOf } from "./life-birth.ts";
import { clockOn, freeze, startWork } from "./life-clock.ts";
import { note, noteBirth } from "./life-diary.ts";
import { hasPast, type PastStay } from "./life-past.ts";
import type { LifeOpen } from "./life-run.ts";
import { ENDING, MARK, takePlace } from "./life-state.ts";
import { oddsOn } from "./life-stay.ts";
import { recallPast } from "./recall-past.ts";

const NUMBER_OF: Readonly<Record<Ending, number>> = ENDING;

/** Opens the opportunities that a list says are open at asOf. */
export function openListed(life: Life): void {
  for (const found of life.tables.opportunities) openOne(life, found);
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

function openOne(life: Life, found: LifeOpen): void {
  const { state, tables } = life;
  const { entity, stage, age, amount, createdDay } = found;
  const place = takePlace(state);
  if (place < 0) return;
  const { isFake, past } = pastOf(life, found);
  state.account[place] = isFake ? found.fakeAccount : found.realAccount;
  state.marks[place] = MARK.opening | (isFake ? MARK.fake : 0);
  begin(life, place, entity, amount, createdDay);
  if (found.seat >= 0) state.rep[place] = found.seat;
  if (found.closeDay !== undefined) state.closeDate[place] = found.closeDay;
  recordOpen(life.ledger);
  noteBirth(life, place, createdDay, true);

  const { kind, target } = tables.accounts[state.account[place]];
  const slowness = state.slowness[place];
  const known = isFake ? found.fakeOutlook : found.realOutlook;
  const worked = past?.worked ?? age;
  const { beliefs } = tables.kinds[kind];
  const outlook =
    slowness === 1 && past === undefined
      ? known
      : openOutlook(beliefs, target, stage, worked / slowness, past && neverOdds(past));
  findInStage(life, place, entity, outlook, 0, age);
  if (past) resumePast(life, place, past);
}

/** What an opportunity of a list is, and what it has been through where its age does not tell. */
function pastOf(life: Life, found: LifeOpen): { isFake: boolean; past?: PastStay } {
  const { key, tables } = life;
  if (hasPast(tables.regimes[0])) {
    return recallPast(life, found, found.amount === undefined ? 1 : slownessOf(life, found.amount));
  }
  return { isFake: uniformOf(drawWord(key, found.entity, PURPOSE.real)) >= found.pReal };
}

/** The reviews' part in how likely it is that a stay which is still open never ends. */
function neverOdds({ keptEnding, keptNever }: PastStay): number {
  return keptEnding > 0 ? keptNever / keptEnding : Number.POSITIVE_INFINITY;
}

/** Goes on from where the past has left a stay: at work, or in a stall. */
function resumePast(life: Life, place: number, { stall, lastTouch }: PastStay): void {
  const { state, clocks } = life;
  if (state.ending[place] === ENDING.never) return;
  state.lastTouch[place] = lastTouch;
  if (stall === undefined) return;
  freeze(state, clocks, place, 0);
  state.stallAt[place] = stall.from;
  state.resumeAt[place] = stall.to;
  if (stall.to === Number.POSITIVE_INFINITY) state.marks[place] |= MARK.dead;
  if (stall.isPaused) state.marks[place] |= MARK.paused;
  note(life, place, "stalled", stall.from, stall.to);
}

/** Begins the warm-up with what a team without limits would have open. */
export function openPools(life: Life): void {
  const { state, key, tables, entity } = life;
  for (const pool of tables.pools) {
    const chance = uniformOf(drawWord(key, pool.entity, PURPOSE.count));
    const count = poissonQuantile(chance, pool.count);
    for (let index = 0; index < count; index++) {
      const place = takePlace(state);
      if (place < 0) return;
      entity.entity0 = (pool.entity.entity0 + index * PURPOSES_PER_OPPORTUNITY) | 0;
      entity.entity1 = pool.entity.entity1;
      const age = drawFromTable(pool.ages, drawWord(key, entity, PURPOSE.age));
      const { isFake } = tables.kinds[tables.accounts[pool.account].kind];
      state.account[place] = pool.account;
      state.marks[place] = isFake ? MARK.fake : 0;
      // It was created earlier than that, but when is of no more consequence.
      begin(life, place, entity, undefined, -tables.warmUpDays - age);
      noteBirth(life, place, undefined, false);
      const outlook = pool.outlookAt(age / state.slowness[place]);
      findInStage(life, place, entity, outlook, -tables.warmUpDays, age);
    }
  }
}

function begin(
  life: Life,
  place: number,
  { entity0, entity1 }: Entity,
  amount: number | undefined,
  createdDay: number,
): void {
  life.state.entity0[place] = entity0;
  life.state.entity1[place] = entity1;
  settle(life, place, { entity0, entity1 }, amount, createdDay);
}

/** Finds an opportunity in a stage on a day, its outlook being what its age there implies. */
function findInStage(
  life: Life,
  place: number,
  luck: Entity,
  outlook: Outlook,
  day: number,
  age: number,
): void {
  const { state, key, tables, clocks } = life;
  const { stage } = outlook;
  const account = tables.accounts[state.account[place]];
  const { beliefs, tables: quantiles } = tables.kinds[account.kind];
  const world: StayWorld = { stages: beliefs.stages, tables: quantiles };
  state.stage[place] = stage;
  state.entered[place] = day - age;
  note(life, place, "stage", day - age, stage);
  const odds = oddsOn(life, place, stage, day);
  const position = uniformOf(drawWord(key, luck, PURPOSE.outcome + 2 * stage));
  const word = drawWord(key, luck, PURPOSE.duration + 2 * stage);
  const later = 1 - uniformOf(word);
  const { ending } = endingAt(position, outlook, odds);
  const work = isFresh(outlook)
    ? freshWork(ending, word, stage, world)
    : workLater(ending, later, outlook, world);
  state.ending[place] = NUMBER_OF[ending];
  state.advance.set(outlook.advance, place * life.run.model.stages.length);
  const left = workLeft(ending, work, outlook) * state.slowness[place];
  startWork(state, clocks, place, day, left);
  state.position[place] = position;
  state.later[place] = later;
  state.work[place] = work;
  state.stayOdds[place] = odds;
  state.lostShare[place] = outlook.lostShare;
  state.advanceAge[place] = outlook.stay.advanceAge;
  state.lostAge[place] = outlook.stay.lostAge;
  state.advanceStretch[place] = outlook.stay.advanceStretch;
  state.lostStretch[place] = outlook.stay.lostStretch;
  state.delayDays[place] = outlook.stay.delayDays;
  state.done[place] = 0;
  state.since[place] = clockOn(clocks, state.rep[place], day);
}
