import { drawFromFlat } from "../dist/flat-tables.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { type Life, tally } from "./life.ts";
import { growStock } from "./life-cells.ts";
import { clockOn } from "./life-clock.ts";
import { LIFE } from "./life-columns.ts";
import { COURSE, COURSE_WIDTH } from "./life-course.ts";
import { TRIAL } from "./life-keys.ts";
import { makeRoom, takePlace } from "./life-places.ts";
import type { Stretch } from "./life-run.ts";
import { lotOf } from "./life-staff.ts";
import { ENDING } from "./life-state.ts";

/** Not yet in the first stage. */
const BEFORE = -1;

/**
 * Begins the lives of a week's candidates, all of whom become opportunities, each about to enter
 * its first stage on its day.
 */
export function bearWeek(life: Life, { from, to }: Stretch): void {
  const { state, stock, tables, keys, clocks, staff, courses, ledger, run } = life;
  const { sizes, kindOf, sources } = tables;
  const { count, day, source, entity0, entity1 } = life.week;
  const { minorUnits, stages } = run.model;
  makeRoom(state, count);
  growStock(stock, state.size);
  const { length } = stages;
  const key0 = keys[TRIAL];
  const key1 = keys[TRIAL + 1];
  let born = 0;
  let worth = 0;
  for (let at = 0; at < count; at++) {
    const created = day[at];
    if (created >= to) continue;
    const place = takePlace(state);
    if (place < 0) {
      tally(life, LIFE.turnedAway, 1, from);
      continue;
    }
    const own0 = entity0[at];
    const own1 = entity1[at];
    const account = sources[source[at]].realAccount;
    const kind = kindOf[account];
    const size = wordAt(key0, key1, own0 + PURPOSE.size, own1);
    const amount = drawFromFlat(sizes.numbers, sizes.starts[kind], sizes.counts[kind], size);
    const value = Math.round(amount * minorUnits);
    const isShared = staff.takenCount > 1;
    const lot = isShared ? uniformOf(wordAt(key0, key1, own0 + PURPOSE.rep, own1)) : 0;
    const rep = lotOf(staff, lot);
    state.entity0[place] = own0;
    state.entity1[place] = own1;
    state.account[place] = account;
    state.rep[place] = rep;
    state.marks[place] = 0;
    state.pushes[place] = 0;
    state.created[place] = created;
    state.amount[place] = amount;
    state.value[place] = value;
    state.pace[place] = 1;
    state.odds[place] = 1;
    state.slowness[place] = 1;
    state.resumeAt[place] = Number.POSITIVE_INFINITY;
    state.stallAt[place] = Number.POSITIVE_INFINITY;
    for (let stage = 0; stage < length; stage++) {
      const course = (account * length + stage) * COURSE_WIDTH;
      state.advance[place * length + stage] = courses[course + COURSE.advance];
    }
    state.stage[place] = BEFORE;
    state.ending[place] = ENDING.advance;
    state.goal[place] = clockOn(clocks, rep, created);
    state.due[place] = created;
    state.epoch[place] = clocks.epoch[rep];
    born++;
    worth += value;
  }
  life.created = born;
  life.openValue += worth;
  const columns = ledger.columns.life;
  if (from < 0 || columns === undefined) return;
  const { tallies } = ledger;
  tallies[ledger.columns.pipeline + 1] += born;
  tallies[columns.counts + LIFE.createdReal] += born;
  tallies[columns.counts + LIFE.createdValue] += worth;
}
