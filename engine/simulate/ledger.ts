import type { Fate } from "../process/live.ts";
import type { Model } from "../process/model.ts";
import type { Columns } from "./columns.ts";

/** What happened in one trial, money in minor units. Used again for each trial. */
export interface Ledger {
  readonly columns: Columns;
  /** Day on which each period ends. */
  readonly periodEnds: readonly number[];
  /** Bookings by period from asOf on, and by week of the timeline. */
  readonly periods: Float64Array;
  readonly weeks: Float64Array;
  /** By tally: see Columns. */
  readonly tallies: Float64Array;
}

export function makeLedger({ periods }: Model, columns: Columns): Ledger {
  return {
    columns,
    periodEnds: periods.map(({ endDay }) => endDay),
    periods: new Float64Array(columns.periods),
    weeks: new Float64Array(columns.timelineDays.length),
    tallies: new Float64Array(columns.tallies),
  };
}

export function clearLedger({ periods, weeks, tallies }: Ledger): void {
  periods.fill(0);
  weeks.fill(0);
  tallies.fill(0);
}

/** Records that an opportunity was open at asOf. */
export function recordOpen({ tallies, columns }: Ledger): void {
  tallies[columns.pipeline]++;
}

/** Records that an opportunity was created within the horizon. */
export function recordCreated({ tallies, columns }: Ledger): void {
  tallies[columns.pipeline + 1]++;
}

/** Records how an opportunity stood when it closed or when the horizon came. */
export function recordClose(
  ledger: Ledger,
  kind: Fate["kind"],
  day: number,
  amount: number,
  breakdown: readonly number[],
  isOpening: boolean,
): void {
  const { columns, tallies } = ledger;
  if (kind === "lost") tallies[columns.pipeline + 3]++;
  else if (kind === "open") tallies[columns.pipeline + 4]++;
  else recordWin(ledger, day, amount, breakdown, isOpening);
}

function recordWin(
  { columns, periodEnds, periods, weeks, tallies }: Ledger,
  day: number,
  amount: number,
  breakdown: readonly number[],
  isOpening: boolean,
): void {
  let period = 0;
  while (periodEnds[period] <= day) period++;
  periods[period] += amount;
  weeks[Math.floor(day / 7)] += amount;
  tallies[columns.pipeline + 2]++;
  const from = isOpening ? columns.fromOpen : columns.fromNew;
  tallies[columns.wins]++;
  tallies[columns.wins + 1 + period]++;
  tallies[from] += amount;
  tallies[from + 1 + period] += amount;
  for (const column of breakdown) {
    tallies[column] += amount;
    tallies[column + 1]++;
  }
}
