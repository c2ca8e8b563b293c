import { drawFromFlat } from "../dist/flat-tables.ts";
import { DAYS_PER_WEEK } from "../process/creation-weeks.ts";
import { PURPOSE, wordAt } from "../random/draw-word.ts";
import { amountFor, type EventAccount } from "./event-account.ts";
import type { EventBlock } from "./event-block.ts";
import { LIST_MAX, type Wins } from "./event-lists.ts";

/** Takes note of a win. Who has noted an account's last one has them booked: see bookWins. */
export function addWin(
  block: EventBlock,
  account: EventAccount,
  row: number,
  entity0: number,
  entity1: number,
  day: number,
): void {
  const { wins } = block;
  if (wins.count === LIST_MAX) bookWins(block, account, wins);
  const at = wins.count;
  wins.row[at] = row;
  wins.entity0[at] = entity0;
  wins.entity1[at] = entity1;
  wins.day[at] = day;
  wins.count = at + 1;
}

/** Books what wins of an account are worth, and empties their list. */
export function bookWins(block: EventBlock, account: EventAccount, wins: Wins): void {
  const { run, table, key0, key1 } = block;
  const { minorUnits, periodOfDay } = run;
  const { numbers, starts, counts } = run.tables;
  const { trials, columns, weeks, tallies } = table;
  const { dealSize } = block.shocks;
  const { columns: breakdowns } = account;
  const sizes = starts[run.sizes];
  const sizeCount = counts[run.sizes];
  const winsFrom = columns.wins + 1;
  const from = 1 + (account.isOpening ? columns.fromOpen : columns.fromNew);
  for (let i = 0; i < wins.count; i++) {
    const row = wins.row[i];
    const day = wins.day[i];
    let amount = account.amount;
    if (amount < 0) {
      const place = (wins.entity0[i] + PURPOSE.size) | 0;
      const word = wordAt(key0[row], key1[row], place, wins.entity1[i]);
      amount = drawFromFlat(numbers, sizes, sizeCount, word);
    }
    const shocked = amountFor(account, amount, day) * dealSize[row];
    const booked = Math.floor(shocked * minorUnits + 0.5);
    const whole = day | 0;
    const period = periodOfDay[whole];
    tallies[(winsFrom + period) * trials + row]++;
    tallies[(from + period) * trials + row] += booked;
    weeks[((whole / DAYS_PER_WEEK) | 0) * trials + row] += booked;
    for (let j = 0; j < breakdowns.length; j++) {
      const column = breakdowns[j] * trials + row;
      tallies[column] += booked;
      tallies[column + trials]++;
    }
  }
  wins.count = 0;
}
