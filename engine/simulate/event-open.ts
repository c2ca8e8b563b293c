import { drawFromFlatTable, flatQuantileOfSurvival } from "../dist/flat-tables.ts";
import { PURPOSE, uniformOf } from "../random/draw-word.ts";
import { bookWins } from "./book-wins.ts";
import type { EventAccount } from "./event-account.ts";
import type { EventBlock } from "./event-block.ts";
import { countMore, goOn, OPEN_AT_END, OPEN_AT_START, wordOf } from "./event-stay.ts";
import type { Found } from "./found.ts";
import { ADVANCE, daysOf, endingOf, NEVER } from "./stay-end.ts";

/** Lives the opportunities that the plan lists as open, one by one in every trial of a block. */
export function simulateListed(block: EventBlock): void {
  const { trials } = block.table;
  const { opportunities } = block.run;
  for (let row = 0; row < trials; row++) {
    countMore(block, row, OPEN_AT_START, opportunities.length);
  }
  for (const { account, entity, found } of opportunities) {
    block.entity[0] = entity.entity0;
    block.entity[1] = entity.entity1;
    for (let row = 0; row < trials; row++) liveFound(block, account, row, found);
    bookWins(block, account);
  }
}

/**
 * Lives an opportunity that was found open in a stage, whose entity the block holds. Wins are
 * noted, not booked.
 */
export function liveFound(
  block: EventBlock,
  account: EventAccount,
  row: number,
  found: Found,
): void {
  const { stage, age, advance, lostShare } = found;
  const { odds, speed } = block.shocks;
  const outcome = wordOf(block, row, PURPOSE.outcome + 2 * stage);
  const ending = endingOf(outcome, advance[stage], lostShare, odds[row]);
  if (ending === NEVER) {
    countMore(block, row, OPEN_AT_END, 1);
    return;
  }
  const word = wordOf(block, row, PURPOSE.duration + 2 * stage);
  const left = workOf(block, found, ending, word) - age;
  const days = daysOf(account.course.underWay[stage], ending, left, speed[row]);
  goOn(block, account, row, stage, days, ending);
}

/** Days of work in the stage, given that they exceed the age. */
function workOf({ run }: EventBlock, found: Found, ending: number, word: number): number {
  const table = 2 * found.stage + ending;
  if (found.age === 0) return drawFromFlatTable(run.tables, table, word);
  const held = ending === ADVANCE ? found.advanceHeld : found.lostHeld;
  // Where the survival has underflowed, no law is left: it never closes.
  if (held === 0) return Number.POSITIVE_INFINITY;
  return flatQuantileOfSurvival(run.tables, table, (1 - uniformOf(word)) * held);
}
