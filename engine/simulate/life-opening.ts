import {
  type Ending,
  endingAt,
  freshWork,
  isFresh,
  type StayWorld,
  workLater,
  workLeft,
} from "../process/live.ts";
import { openOutlook } from "../process/outlook.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { recordOpen } from "./ledger.ts";
import type { Life } from "./life.ts";
import { settle } from "./life-birth.ts";
import { clockOn, startWork } from "./life-clock.ts";
import type { LifeOpen } from "./life-run.ts";
import { ENDING, MARK, takePlace } from "./life-state.ts";
import { oddsOn } from "./life-stay.ts";

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
  const { state, key, tables, clocks } = life;
  const { entity, stage, age, amount, createdDay, pReal } = found;
  const place = takePlace(state);
  if (place < 0) return;
  const isFake = uniformOf(drawWord(key, entity, PURPOSE.real)) >= pReal;
  state.entity0[place] = entity.entity0;
  state.entity1[place] = entity.entity1;
  state.account[place] = isFake ? found.fakeAccount : found.realAccount;
  state.marks[place] = MARK.opening | (isFake ? MARK.fake : 0);
  settle(life, place, entity, amount, createdDay);
  if (found.seat >= 0) state.rep[place] = found.seat;
  if (found.closeDay !== undefined) state.closeDate[place] = found.closeDay;
  state.stage[place] = stage;
  state.entered[place] = -age;
  recordOpen(life.ledger);

  const account = tables.accounts[state.account[place]];
  const { beliefs, tables: quantiles } = tables.kinds[account.kind];
  const world: StayWorld = { stages: beliefs.stages, tables: quantiles };
  const outlook = openOutlook(beliefs, account.target, stage, age / state.slowness[place]);
  const odds = oddsOn(life, place, stage, 0);
  const position = uniformOf(drawWord(key, entity, PURPOSE.outcome + 2 * stage));
  const word = drawWord(key, entity, PURPOSE.duration + 2 * stage);
  const later = 1 - uniformOf(word);
  const { ending } = endingAt(position, outlook, odds);
  const work = isFresh(outlook)
    ? freshWork(ending, word, stage, world)
    : workLater(ending, later, outlook, world);
  state.ending[place] = NUMBER_OF[ending];
  state.advance.set(outlook.advance, place * life.run.model.stages.length);
  const left = workLeft(ending, work, outlook) * state.slowness[place];
  startWork(state, clocks, place, 0, left);
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
  state.since[place] = clockOn(clocks, state.rep[place], 0);
}
