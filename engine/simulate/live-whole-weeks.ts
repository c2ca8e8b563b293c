import type { Native } from "../native/instance.ts";
import { bookWins } from "./book-wins.ts";
import type { Counts } from "./counts.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventSource } from "./event-source.ts";
import { CREATED, countMore, goOn, LOST_COUNT, OPEN_AT_END } from "./event-stay.ts";
import { layOutSource, type SourceMemory } from "./source-memory.ts";
import { ADVANCE } from "./stay-end.ts";

/** How many advances are listed, unless one trial may have more. */
const LISTED = 8192;

/**
 * Lives what a source creates in its whole weeks, in every trial of a block, in compiled loops.
 *
 * When in its week an opportunity is created is drawn only where it matters: not for one that is
 * lost, or still open, whenever that was; and where the word of its duration tells that already,
 * the duration is not looked up either. Nor is anything drawn of what a close does not need.
 */
export function liveWholeWeeks(
  native: Native,
  block: EventBlock,
  source: EventSource,
  counts: Counts,
): void {
  const { trials } = block.table;
  const { inTrial } = counts;
  const widest = inTrial.reduce((most, one) => Math.max(most, one), 0);
  const listed = Math.max(LISTED, widest);
  const memory = layOutSource(native, block, source, counts.inWeek, widest, listed);
  let first = 0;
  while (first < trials) {
    let end = first;
    let room = listed;
    while (end < trials && inTrial[end] <= room) {
      room -= inTrial[end++];
    }
    takeAdvances(block, source, memory, native.liveFirstStage(first, end));
    first = end;
  }
  for (let row = 0; row < trials; row++) {
    countMore(block, row, CREATED, memory.created[row]);
    countMore(block, row, LOST_COUNT, memory.lost[row]);
    countMore(block, row, OPEN_AT_END, memory.open[row]);
  }
}

/** Books those that advanced from the only stage; lives others on, whose wins are noted. */
function takeAdvances(
  block: EventBlock,
  { account }: EventSource,
  memory: SourceMemory,
  count: number,
): void {
  const { advanceTrial: row, advanceEntity0, advanceEntity1, advanceDay: day } = memory;
  if (block.run.stageCount === 1) {
    const wins = { count, row, entity0: advanceEntity0, entity1: advanceEntity1, day };
    bookWins(block, account, wins);
    return;
  }
  for (let at = 0; at < count; at++) {
    block.entity[0] = advanceEntity0[at];
    block.entity[1] = advanceEntity1[at];
    goOn(block, account, row[at], 0, day[at], ADVANCE);
  }
}
