import { numbersOfTable } from "../dist/flat-tables.ts";
import type { Native } from "../native/instance.ts";
import { type LaidOut, layOut } from "../native/lay-out.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import { withOdds } from "../process/shock.ts";
import { rankAfter, WORDS, wordsBelow } from "../random/word-rank.ts";
import type { EventBlock } from "./event-block.ts";
import type { EventSource } from "./event-source.ts";
import { ADVANCE, LOST } from "./stay-end.ts";
import { PER_DAYS, writeDays } from "./write-days.ts";

type Ranks = "winRanks" | "endRanks" | "everyWordWins" | "everyWordEnds";

/** A source and the trials of a block, in the memory of compiled loops. */
export type SourceMemory = ReturnType<typeof layOutSource>;

/** Compiled loops list four at a time. */
const SPARE = 4;

/**
 * @param counts by trial and week, how many the source creates
 * @param unsure how many are unsure in a trial at most
 * @param listed how many advances are listed at most
 */
export function layOutSource(
  native: Native,
  block: EventBlock,
  source: EventSource,
  counts: Int32Array,
  unsure: number,
  listed: number,
) {
  const { trials } = block.table;
  const { tables, horizonDays } = block.run;
  const { course } = source.account;
  const weeks = source.isWhole.length;
  const { wholeWeeks } = source;
  const win = numbersOfTable(tables, ADVANCE);
  const loss = numbersOfTable(tables, LOST);
  const memory = layOut(
    native,
    {
      weeks: wholeWeeks.numbers.length,
      counts: counts.length,
      keys0: trials,
      keys1: trials,
      ranges: trials,
      winRanks: trials,
      endRanks: trials,
      everyWordWins: trials,
      everyWordEnds: trials,
      created: trials,
      lost: trials,
      open: trials,
      candidateLost: unsure + SPARE,
      candidateLossOpen: unsure + SPARE,
      candidateWinOpen: unsure + SPARE,
      candidateEntity1: unsure + SPARE,
      candidateEntity0: unsure + SPARE,
      candidateWeek: unsure + SPARE,
      unsureWeek: unsure + SPARE,
      unsureEntity0: unsure + SPARE,
      unsureEntity1: unsure + SPARE,
      unsureWins: unsure + SPARE,
      unsureWord: unsure + SPARE,
      unsureCreated: unsure + SPARE,
      advanceTrial: listed + SPARE,
      advanceEntity0: listed + SPARE,
      advanceEntity1: listed + SPARE,
    },
    {
      days: PER_DAYS * weeks,
      winTable: win.length,
      lossTable: loss.length,
      speeds: trials,
      advanceDay: listed + SPARE,
    },
  );
  native.weekCount.value = wholeWeeks.count;
  native.countsPerTrial.value = weeks;
  native.winValues.value = tables.counts[ADVANCE];
  native.lossValues.value = tables.counts[LOST];
  native.winStretch.value = course.entered[0].advanceStretch;
  native.lossStretch.value = course.entered[0].lostStretch;
  native.delayDays.value = course.entered[0].delayDays;
  native.horizonDays.value = horizonDays;
  memory.weeks.set(wholeWeeks.numbers);
  memory.counts.set(counts);
  memory.winTable.set(win);
  memory.lossTable.set(loss);
  memory.created.fill(0);
  memory.lost.fill(0);
  memory.open.fill(0);
  writeTrials(memory, block, source);
  writeWeeks(memory.days, source);
  return memory;
}

function writeTrials(
  memory: LaidOut<"keys0" | "keys1" | "ranges" | Ranks, "speeds">,
  block: EventBlock,
  { account }: EventSource,
): void {
  const { odds } = block.shocks;
  memory.keys0.set(block.key0);
  memory.keys1.set(block.key1);
  memory.ranges.set(block.range);
  memory.speeds.set(block.shocks.speed);
  for (let row = 0; row < odds.length; row++) {
    const advance = withOdds(account.advance[0], odds[row]);
    const wins = wordsBelow(advance);
    const ends = wordsBelow(advance + (1 - advance) * account.course.lostShare[0]);
    memory.winRanks[row] = rankAfter(wins);
    memory.endRanks[row] = rankAfter(ends);
    memory.everyWordWins[row] = wins === WORDS ? -1 : 0;
    memory.everyWordEnds[row] = ends === WORDS ? -1 : 0;
  }
}

function writeWeeks(days: Float64Array, { perDay, totals }: EventSource): void {
  for (let week = 0; week < totals.length; week++) {
    const own = perDay.subarray(week * DAYS_PER_WEEK, (week + 1) * DAYS_PER_WEEK);
    writeDays(days, PER_DAYS * week, own, totals[week]);
  }
}
