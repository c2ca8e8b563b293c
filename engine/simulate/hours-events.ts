import { drawFromFlat } from "../dist/flat-tables.ts";
import { withOdds } from "../process/shock.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { shockOn } from "./common-factor-path.ts";
import { type Life, tally } from "./life.ts";
import { STANDING, STANDINGS } from "./life-cells.ts";
import { dueOf, startWork } from "./life-clock.ts";
import { closeWon } from "./life-close.ts";
import { LIFE } from "./life-columns.ts";
import { COURSE, COURSE_WIDTH } from "./life-course.ts";
import { TRIAL } from "./life-keys.ts";
import { freePlace } from "./life-places.ts";
import type { Stretch } from "./life-run.ts";
import { ENDING } from "./life-state.ts";
import { endingOf } from "./life-stay.ts";
import { uncount } from "./life-stock.ts";

/** Lets a week pass for all whose rep's clock reaches their goal in it. */
export function passWeek(life: Life, { from, to, endsAtCut }: Stretch): void {
  const { state, tables, keys, clocks, staff, courses, run, stock } = life;
  const { stays, kindOf } = tables;
  const { cells, cellOf } = stock;
  const { used, goal, due, rep, stage, ending, epoch, account, entity0, entity1 } = state;
  const { reach, isSteady, baseDay, baseWork, speed } = clocks;
  const { length } = run.model.stages;
  const key0 = keys[TRIAL];
  const key1 = keys[TRIAL + 1];
  const shock = from < 0 ? 1 : shockOn(life.path, from).odds;
  let lost = 0;
  for (let place = 0; place < used; place++) {
    const seat = rep[place];
    if (goal[place] > reach[seat]) continue;
    for (;;) {
      const isKnown = epoch[place] === clocks.epoch[seat];
      const day = isKnown ? due[place] : dueOf(state, clocks, place);
      if (day > to || (day === to && !endsAtCut)) break;
      const next = stage[place] + 1;
      if (ending[place] === ENDING.lost) {
        lost++;
        uncount(life, place);
        freePlace(state, place);
        break;
      }
      if (next === length) {
        closeWon(life, place, day);
        break;
      }
      // What enterStage does, of one that has nothing but its rep's clock to go by.
      const own0 = entity0[place];
      const own1 = entity1[place];
      const course = (account[place] * length + next) * COURSE_WIDTH;
      const odds = shock * staff.skill[seat] * staff.attentionOdds[seat];
      const chance = withOdds(state.advance[place * length + next], odds);
      const position = uniformOf(wordAt(key0, key1, own0 + PURPOSE.outcome + 2 * next, own1));
      const end = endingOf(position, chance, courses[course + COURSE.lostShare]);
      let left = Number.POSITIVE_INFINITY;
      if (end !== ENDING.never) {
        const table = 2 * (kindOf[account[place]] * length + next) + end;
        const word = wordAt(key0, key1, own0 + PURPOSE.duration + 2 * next, own1);
        const work = drawFromFlat(stays.numbers, stays.starts[table], stays.counts[table], word);
        const stretch = end === ENDING.advance ? COURSE.advanceStretch : COURSE.lostStretch;
        left = Math.max(0, work * courses[course + stretch] + courses[course + COURSE.delayDays]);
      }
      stage[place] = next;
      ending[place] = end;
      if (isSteady && left > 0 && speed[seat] > 0) {
        goal[place] = baseWork[seat] + (day - baseDay[seat]) * speed[seat] + left;
        due[place] = day + left / speed[seat];
        epoch[place] = clocks.epoch[seat];
      } else startWork(state, clocks, place, day, left);
      const standing = end === ENDING.never ? STANDING.asks | STANDING.phantom : STANDING.asks;
      if (cellOf[place] >= 0) cells[cellOf[place]]--;
      cellOf[place] = (seat * length + next) * STANDINGS + standing;
      cells[cellOf[place]]++;
    }
  }
  if (from >= 0) life.ledger.tallies[life.ledger.columns.pipeline + 3] += lost;
  tally(life, LIFE.pushed0, lost, from);
}
