import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { rankOf } from "../random/word-rank.ts";
import { bookWins } from "./book-wins.ts";
import type { EventAccount } from "./event-account.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventOpen } from "./event-run.ts";
import { countMore, goOn, LOST_COUNT, OPEN_AT_END, OPEN_AT_START, wordOf } from "./event-stay.ts";
import { type Found, workOf } from "./found.ts";
import { ADVANCE, daysOf, endingOf, LOST, NEVER } from "./stay-end.ts";

/** Lives the opportunities that the plan lists as open, one by one in every trial of a block. */
export function simulateListed(block: EventBlock): void {
  const { opportunities } = block.run;
  for (let row = 0; row < block.table.trials; row++) {
    countMore(block, row, OPEN_AT_START, opportunities.length);
  }
  for (const open of opportunities) simulateOpen(block, open);
}

/** Decides by two words how one fares in each trial; where they do not tell, lives it. */
function simulateOpen(block: EventBlock, { account, entity, found, sure }: EventOpen): void {
  const { key0, key1, range, table } = block;
  const { trials, columns, tallies } = table;
  const { advanceBelow, lostAbove, lostBelow, neverAbove } = sure;
  const { advanceOpenAbove, lossOpenAbove, lossEndsBelow } = sure;
  const { entity0, entity1 } = entity;
  const outcomePlace = (entity0 + PURPOSE.outcome + 2 * found.stage) | 0;
  const durationPlace = (entity0 + PURPOSE.duration + 2 * found.stage) | 0;
  const lost = (columns.pipeline + LOST_COUNT) * trials;
  const open = (columns.pipeline + OPEN_AT_END) * trials;
  block.entity[0] = entity0;
  block.entity[1] = entity1;
  for (let row = 0; row < trials; row++) {
    const at = range[row];
    const k0 = key0[row];
    const k1 = key1[row];
    const rank = rankOf(wordAt(k0, k1, outcomePlace, entity1));
    const word = wordAt(k0, k1, durationPlace, entity1);
    const days = rankOf(word);
    if (rank > neverAbove[at]) tallies[open + row]++;
    else if (rank < advanceBelow[at]) {
      if (days > advanceOpenAbove[at]) tallies[open + row]++;
      else liveStay(block, account, row, found, ADVANCE, word);
    } else if (rank > lostAbove[at] && rank < lostBelow[at]) {
      if (days < lossEndsBelow[at]) tallies[lost + row]++;
      else if (days > lossOpenAbove[at]) tallies[open + row]++;
      else liveStay(block, account, row, found, LOST, word);
    } else liveFound(block, account, row, found);
  }
  bookWins(block, account, block.wins);
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
