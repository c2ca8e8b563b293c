import type { Native } from "../native/instance.ts";
import { PURPOSE } from "../random/draw-word.ts";
import { bookWins } from "./book-wins.ts";
import { closeCompiled, layOutOpen, type OpenMemory } from "./compiled-open.ts";
import type { EventAccount } from "./event-account.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventOpen } from "./event-run.ts";
import { countMore, goOn, LOST_COUNT, OPEN_AT_END, OPEN_AT_START, wordOf } from "./event-stay.ts";
import { type Found, workOf } from "./found.ts";
import { ADVANCE, daysOf, endingOf, NEVER } from "./stay-end.ts";

/** Lives the opportunities that the plan lists as open, one by one in every trial of a block. */
export function simulateListed(block: EventBlock): void {
  const { opportunities } = block.run;
  for (let row = 0; row < block.table.trials; row++) {
    countMore(block, row, OPEN_AT_START, opportunities.length);
  }
  if (opportunities.length === 0) return;
  const { native } = block;
  const memory = native && layOutOpen(native, block);
  for (const open of opportunities) {
    block.entity[0] = open.entity.entity0;
    block.entity[1] = open.entity.entity1;
    if (native && memory) simulateCompiled(native, memory, block, open);
    else simulateOpen(block, open);
    bookWins(block, open.account, block.wins);
  }
  if (!memory) return;
  for (let row = 0; row < block.table.trials; row++) {
    countMore(block, row, LOST_COUNT, memory.lost[row]);
    countMore(block, row, OPEN_AT_END, memory.open[row]);
  }
}

/** Lives one whose entity the block holds; its stay in compiled loops, but where these stop. */
function simulateCompiled(
  native: Native,
  memory: OpenMemory,
  block: EventBlock,
  open: EventOpen,
): void {
  const { account, found } = open;
  const { stage } = found;
  const { untoldTrial, untoldWord, untoldEnding, advanceTrial, advanceDay } = memory;
  const { trials } = block.table;
  const { advances, untold } = closeCompiled(native, memory, open, block.run, trials);
  for (let at = 0; at < advances; at++) {
    goOn(block, account, advanceTrial[at], stage, advanceDay[at], ADVANCE);
  }
  for (let at = 0; at < untold; at++) {
    const row = untoldTrial[at];
    const ending = untoldEnding[at];
    if (ending < 0) liveFound(block, account, row, found);
    else liveStay(block, account, row, found, ending, untoldWord[at]);
  }
}

/** Lives it in every trial. */
function simulateOpen(block: EventBlock, { account, found }: EventOpen): void {
  for (let row = 0; row < block.table.trials; row++) liveFound(block, account, row, found);
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
  const { stage, advance, lostShare } = found;
  const outcome = wordOf(block, row, PURPOSE.outcome + 2 * stage);
  const ending = endingOf(outcome, advance[stage], lostShare, block.shocks.odds[row]);
  if (ending === NEVER) {
    countMore(block, row, OPEN_AT_END, 1);
    return;
  }
  liveStay(block, account, row, found, ending, wordOf(block, row, PURPOSE.duration + 2 * stage));
}

/** Lives it when it is known how its stay ends, and by which word its duration is found. */
function liveStay(
  block: EventBlock,
  account: EventAccount,
  row: number,
  found: Found,
  ending: number,
  word: number,
): void {
  const { stage } = found;
  const work = workOf(block.run.tables, found, ending, word);
  const days = daysOf(account.course.underWay[stage], ending, work, block.shocks.speed[row]);
  goOn(block, account, row, stage, days, ending);
}
