import { bookWins } from "./book-wins.ts";
import type { EventBlock } from "./event-block.ts";
import { drawCounts } from "./event-counts.ts";
import type { EventSource } from "./event-source.ts";
import { simulateWeek } from "./event-weeks.ts";
import { liveWholeWeeks } from "./live-whole-weeks.ts";

/** Lives what one source creates, in every trial of a block; slowly without compiled loops. */
export function simulateSource(block: EventBlock, source: EventSource): void {
  if (source.isIdle) return;
  const { native } = block;
  const counts = drawCounts(block, source);
  if (native) liveWholeWeeks(native, block, source, counts);
  const weeks = native ? source.cutWeeks : [...source.isWhole.keys()];
  const { trials } = block.table;
  const perTrial = source.isWhole.length;
  for (let row = 0; row < trials; row++) {
    for (const week of weeks) {
      simulateWeek(block, source, row, week, counts.inWeek[row * perTrial + week]);
    }
  }
  bookWins(block, source.account, block.wins);
}
