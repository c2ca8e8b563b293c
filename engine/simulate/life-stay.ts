import { drawFromTable } from "../dist/quantile-table.ts";
import { withOdds } from "../process/shock.ts";
import { drawWord, PURPOSE, uniformOf } from "../random/draw-word.ts";
import { shockOn } from "./common-factor-path.ts";
import { entityOf, type Life } from "./life.ts";
import { clockOn, startWork } from "./life-clock.ts";
import { note } from "./life-diary.ts";
import { ENDING, MARK } from "./life-state.ts";

/** Enters an opportunity into a stage: which ending its stay will have, and after how much work. */
export function enterStage(life: Life, place: number, stage: number, day: number): void {
  const { state, tables, key } = life;
  const account = tables.accounts[state.account[place]];
  const course = account.courses[life.regimeIndex];
  const luck = entityOf(life, place);
  state.stage[place] = stage;
  state.entered[place] = day;
  note(life, place, "stage", day, stage);

  const odds = oddsOn(life, place, stage, day);
  const chance = state.advance[place * life.run.model.stages.length + stage];
  const advance = withOdds(chance, odds);
  const lost = (1 - advance) * course.lostShare[stage];
  const position = uniformOf(drawWord(key, luck, PURPOSE.outcome + 2 * stage));
  const word = drawWord(key, luck, PURPOSE.duration + 2 * stage);
  let ending: number = ENDING.never;
  let work = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  if (position < advance + lost) {
    const isAdvance = position < advance;
    const { advance: advanceTable, lost: lostTable } = tables.kinds[account.kind].tables[stage];
    ending = isAdvance ? ENDING.advance : ENDING.lost;
    work = drawFromTable(isAdvance ? advanceTable : lostTable, word);
    const stretch = (isAdvance ? course.advanceStretch : course.lostStretch)[stage];
    left = Math.max(0, work * stretch + course.delayDays[stage]);
  }
  state.ending[place] = ending;
  state.lostShare[place] = course.lostShare[stage];
  startWork(state, life.clocks, place, day, left * state.slowness[place]);
  if (!tables.keepsPositions) return;

  state.position[place] = position;
  state.later[place] = 1 - uniformOf(word);
  state.work[place] = work;
  state.stayOdds[place] = odds;
  state.advanceAge[place] = 0;
  state.lostAge[place] = 0;
  state.advanceStretch[place] = course.advanceStretch[stage];
  state.lostStretch[place] = course.lostStretch[stage];
  state.delayDays[place] = course.delayDays[stage];
  state.done[place] = 0;
  state.since[place] = clockOn(life.clocks, state.rep[place], day);
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
