import { withOdds } from "../process/shock.ts";
import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { PURPOSES_PER_OPPORTUNITY } from "../random/entity.ts";
import { RANK_MAX, rankAfter, rankOf, WORDS, wordsBelow } from "../random/word-rank.ts";
import { bookWins } from "./book-wins.ts";
import type { EventBlock } from "./event-block.ts";
import { drawCounts } from "./event-counts.ts";
import { simulateCutWeek } from "./event-cut-weeks.ts";
import type { EventSource } from "./event-source.ts";
import { CREATED, countMore, LOST_COUNT, OPEN_AT_END } from "./event-stay.ts";
import { addUnsure, closeUnsure } from "./event-unsure.ts";
import { ADVANCE, LOST } from "./stay-end.ts";
import { setSpeed } from "./sure-ends.ts";

/**
 * Lives what one source creates, in every trial of a block.
 *
 * When in its week an opportunity is created is drawn only where it matters: not for one that is
 * lost, or still open, whenever that was; and where the word of its duration tells that already,
 * the duration is not looked up either. Nor is anything drawn of what a close does not need.
 */
export function simulateSource(block: EventBlock, source: EventSource): void {
  if (source.isIdle) return;
  for (let row = 0; row < block.table.trials; row++) {
    drawCounts(block, source, row);
    setSpeed(source.sureEnds, block.shocks.speed[row], block.run.horizonDays);
    simulateWholeWeeks(block, source, row);
    closeUnsure(block, source, row);
    for (const week of source.cutWeeks) simulateCutWeek(block, source, row, week);
  }
  bookWins(block, source.account);
}

/** Decides by two words how each opportunity fares, and lists those of which more must be known. */
function simulateWholeWeeks(block: EventBlock, source: EventSource, row: number): void {
  const { account, entity0, entity1, isWhole, counts, sureEnds } = source;
  const { winOpenAbove, lossOpenAbove, lostBelow } = sureEnds;
  const { outcome, duration } = PURPOSE;
  const k0 = block.key0[row];
  const k1 = block.key1[row];
  const advance = withOdds(account.advance[0], block.shocks.odds[row]);
  const wins = wordsBelow(advance);
  const ends = wordsBelow(advance + (1 - advance) * account.course.lostShare[0]);
  const winRanks = rankAfter(wins);
  const endRanks = rankAfter(ends);
  let created = 0;
  let lost = 0;
  let open = 0;
  for (let week = 0; week < counts.length; week++) {
    if (isWhole[week] === 0) continue;
    const count = counts[week];
    const e1 = entity1[week];
    const winOpen = winOpenAbove[week];
    const lossOpen = lossOpenAbove[week];
    const lossSure = lostBelow[week];
    let e0 = entity0[week];
    created += count;
    for (let index = 0; index < count; index++) {
      const rank = rankOf(wordAt(k0, k1, (e0 + outcome) | 0, e1));
      const word = wordAt(k0, k1, (e0 + duration) | 0, e1);
      const days = rankOf(word);
      if (rank < winRanks) {
        if (days > winOpen) open++;
        else addUnsure(block, source, row, week, e0, ADVANCE, word);
      } else if (rank < endRanks) {
        if (days < lossSure) lost++;
        else if (days > lossOpen) open++;
        else addUnsure(block, source, row, week, e0, LOST, word);
      } else if (rank === RANK_MAX && ends === WORDS) {
        addUnsure(block, source, row, week, e0, wins === WORDS ? ADVANCE : LOST, word);
      } else open++;
      e0 = (e0 + PURPOSES_PER_OPPORTUNITY) | 0;
    }
  }
  countMore(block, row, CREATED, created);
  countMore(block, row, LOST_COUNT, lost);
  countMore(block, row, OPEN_AT_END, open);
}
