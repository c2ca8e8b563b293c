import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { addWin } from "./book-wins.ts";
import type { EventAccount } from "./event-account.ts";
import type { EventBlock } from "./event-block.ts";
import { daysOf, endingOf, LOST, NEVER } from "./stay-end.ts";

/** Of the pipeline counts of a table: see PIPELINE_COUNTS. */
export const OPEN_AT_START = 0;
export const CREATED = 1;
export const LOST_COUNT = 3;
export const OPEN_AT_END = 4;

/** The word of the opportunity whose entity the block holds, for a purpose. */
export function wordOf({ key0, key1, entity }: EventBlock, row: number, purpose: number): number {
  return wordAt(key0[row], key1[row], entity[0] + purpose, entity[1]);
}

/** Goes on from the day on which a stay in a stage ends, stage by stage, to the close. */
export function goOn(
  block: EventBlock,
  account: EventAccount,
  row: number,
  stage: number,
  day: number,
  ending: number,
): void {
  const { stageCount, horizonDays, tables } = block.run;
  const { entity } = block;
  const { lostShare, entered } = account.course;
  for (;;) {
    if (day >= horizonDays) break;
    if (ending === LOST) {
      countMore(block, row, LOST_COUNT, 1);
      return;
    }
    stage++;
    if (stage === stageCount) {
      addWin(block, account, row, entity[0], entity[1], day);
      return;
    }
    const { odds, speed } = block.shocks;
    const outcome = wordOf(block, row, PURPOSE.outcome + 2 * stage);
    ending = endingOf(outcome, account.advance[stage], lostShare[stage], odds[row]);
    if (ending === NEVER) break;
    const word = wordOf(block, row, PURPOSE.duration + 2 * stage);
    const work = drawFromFlatTable(tables, 2 * stage + ending, word);
    day += daysOf(entered[stage], ending, work, speed[row]);
  }
  countMore(block, row, OPEN_AT_END, 1);
}

/** Adds to one of the pipeline counts of a trial. */
export function countMore({ table }: EventBlock, row: number, which: number, more: number): void {
  table.tallies[(table.columns.pipeline + which) * table.trials + row] += more;
}
