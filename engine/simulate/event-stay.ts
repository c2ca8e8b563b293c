import { drawFromFlatTable } from "../dist/flat-tables.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import { withOdds } from "../process/shock.ts";
import type { Stay } from "../process/stay.ts";
import { PURPOSE, uniformOf, wordAt } from "../random/draw-word.ts";
import { amountFor, type EventAccount } from "./event-account.ts";
import type { EventBlock } from "./event-block.ts";

/** How a stay ends. */
export const ADVANCE = 0;
export const LOST = 1;
export const NEVER = 2;

/** Of the pipeline counts of a table: see PIPELINE_COUNTS. */
export const OPEN_AT_START = 0;
export const CREATED = 1;
export const LOST_COUNT = 3;
export const OPEN_AT_END = 4;

/** What an opportunity books that is not won. */
export const NOTHING = -1;

/** The word of the opportunity whose entity the block holds, for a purpose. */
export function wordOf({ key0, key1, entity }: EventBlock, row: number, purpose: number): number {
  return wordAt(key0[row], key1[row], entity[0] + purpose, entity[1]);
}

/** How a stay ends, by the probability of an advance and the share of losses in the rest. */
export function endingOf(word: number, advance: number, lostShare: number, odds: number): number {
  const position = uniformOf(word);
  const p = withOdds(advance, odds);
  if (position < p) return ADVANCE;
  return position < p + (1 - p) * lostShare ? LOST : NEVER;
}

/** Days that so much work takes under a stay's clock. */
export function daysOf(stay: Stay, ending: number, work: number, speed: number): number {
  const stretch = ending === ADVANCE ? stay.advanceStretch : stay.lostStretch;
  return Math.max(0, work * stretch + stay.delayDays) / speed;
}

/**
 * Goes on from the day on which a stay in a stage ends, stage by stage, to the close.
 *
 * @returns what is booked, in minor units, if it is won
 */
export function goOn(
  block: EventBlock,
  account: EventAccount,
  row: number,
  stage: number,
  day: number,
  ending: number,
): number {
  const { stageCount, horizonDays, tables } = block.run;
  const { lostShare, entered } = account.course;
  for (;;) {
    if (day >= horizonDays) return count(block, row, OPEN_AT_END);
    if (ending === LOST) return count(block, row, LOST_COUNT);
    stage++;
    if (stage === stageCount) return win(block, account, row, day);
    const { odds, speed } = block.shocks;
    const outcome = wordOf(block, row, PURPOSE.outcome + 2 * stage);
    ending = endingOf(outcome, account.advance[stage], lostShare[stage], odds[row]);
    if (ending === NEVER) return count(block, row, OPEN_AT_END);
    const word = wordOf(block, row, PURPOSE.duration + 2 * stage);
    const work = drawFromFlatTable(tables, 2 * stage + ending, word);
    day += daysOf(entered[stage], ending, work, speed[row]);
  }
}

/** Books what is won on a day; the block holds the entity of whose win it is. */
export function win(block: EventBlock, account: EventAccount, row: number, day: number): number {
  const { run, table, shocks } = block;
  const { trials, columns, weeks, tallies } = table;
  const amount =
    account.amount >= 0
      ? account.amount
      : drawFromFlatTable(run.tables, run.sizes, wordOf(block, row, PURPOSE.size));
  const shocked = amountFor(account, amount, day) * shocks.dealSize[row];
  const booked = Math.floor(shocked * run.minorUnits + 0.5);
  const period = 1 + run.periodOfDay[Math.floor(day)];
  const from = account.isOpening ? columns.fromOpen : columns.fromNew;
  tallies[(columns.wins + period) * trials + row]++;
  tallies[(from + period) * trials + row] += booked;
  weeks[Math.floor(day / DAYS_PER_WEEK) * trials + row] += booked;
  return booked;
}

/** Adds to one of the pipeline counts of a trial. */
export function countMore({ table }: EventBlock, row: number, which: number, more: number): void {
  table.tallies[(table.columns.pipeline + which) * table.trials + row] += more;
}

/** Adds to the breakdowns of a trial. */
export function breakDown(
  { table }: EventBlock,
  { columns }: EventAccount,
  row: number,
  booked: number,
  wins: number,
): void {
  for (let i = 0; i < columns.length; i++) {
    table.tallies[columns[i] * table.trials + row] += booked;
    table.tallies[(columns[i] + 1) * table.trials + row] += wins;
  }
}

function count(block: EventBlock, row: number, which: number): number {
  countMore(block, row, which, 1);
  return NOTHING;
}
