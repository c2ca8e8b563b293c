import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { withOdds } from "../process/shock.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { shockOn } from "./common-factor-path.ts";
import type { Life } from "./life.ts";
import { clockOn, startWork } from "./life-clock.ts";
import { COURSE, COURSE_WIDTH } from "./life-course.ts";
import { note } from "./life-diary.ts";
import { wordOf } from "./life-luck.ts";
import { ENDING, MARK } from "./life-state.ts";
import { count } from "./life-stock.ts";

/** Enters an opportunity into a stage: which ending its stay will have, and after how much work. */
export function enterStage(life: Life, place: number, stage: number, day: number): void {
  const { state, tables, courses } = life;
  const { length } = life.run.model.stages;
  const account = state.account[place];
  const course = (account * length + stage) * COURSE_WIDTH;
  const lostShare = courses[course + COURSE.lostShare];
  const delayDays = courses[course + COURSE.delayDays];
  state.stage[place] = stage;
  state.entered[place] = day;
  note(life, place, "stage", day, stage);

  const odds = oddsOn(life, place, stage, day);
  const advance = withOdds(state.advance[place * length + stage], odds);
  const position = uniformOf(wordOf(life, place, PURPOSE.outcome + 2 * stage));
  const word = wordOf(life, place, PURPOSE.duration + 2 * stage);
  const ending = endingOf(position, advance, lostShare);
  let work = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  if (ending !== ENDING.never) {
    work = drawFromFlatTable(tables.stays, stayTable(life, place, ending), word);
    const stretch = ending === ENDING.advance ? COURSE.advanceStretch : COURSE.lostStretch;
    left = Math.max(0, work * courses[course + stretch] + delayDays);
  }
  state.ending[place] = ending;
  state.lostShare[place] = lostShare;
  startWork(state, life.clocks, place, day, left * state.slowness[place]);
  count(life, place);
  if (!tables.keepsPositions) return;

  state.position[place] = position;
  state.later[place] = 1 - uniformOf(word);
  state.work[place] = work;
  state.stayOdds[place] = odds;
  state.advanceAge[place] = 0;
  state.lostAge[place] = 0;
  state.advanceStretch[place] = courses[course + COURSE.advanceStretch];
  state.lostStretch[place] = courses[course + COURSE.lostStretch];
  state.delayDays[place] = delayDays;
  state.done[place] = 0;
  state.since[place] = clockOn(life.clocks, state.rep[place], day);
}

/** The ending that a position in (0, 1) stands for. */
export function endingOf(position: number, advance: number, lostShare: number): number {
  if (position < advance) return ENDING.advance;
  return position < advance + (1 - advance) * lostShare ? ENDING.lost : ENDING.never;
}

/** The table of the days that an opportunity's stay takes if it ends so. */
export function stayTable({ state, tables, run }: Life, place: number, ending: number): number {
  const kind = tables.kindOf[state.account[place]];
  return 2 * (kind * run.model.stages.length + state.stage[place]) + ending;
}

/** What multiplies the odds of an advance from a stage that is entered on a day. */
export function oddsOn(life: Life, place: number, stage: number, day: number): number {
  const { state, staff, path } = life;
  const rep = state.rep[place];
  const shock = day < 0 ? 1 : shockOn(path, day).odds;
  return (
    shock *
    state.odds[place] *
    staff.skill[rep] *
    staff.attentionOdds[rep] *
    helpFor(life, place, stage, day)
  );
}

/**
 * A manager's help in the last stage, for as many as managers have time for: whoever comes while
 * all their time is taken goes without.
 */
function helpFor(life: Life, place: number, stage: number, day: number): number {
  const help = life.regime.capacity?.managerHelp;
  if (help === undefined || stage + 1 < life.run.model.stages.length) return 1;
  if (life.helped >= help.opportunities) return 1;
  life.helped++;
  life.state.marks[place] |= MARK.helped;
  note(life, place, "helped", day);
  return help.winOdds;
}
