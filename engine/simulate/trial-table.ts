import type { Columns } from "./columns.ts";
import type { Ledger } from "./ledger.ts";

/**
 * What each trial of a block came to, money in minor units. Column by column: the number of trial
 * `row` stands at `column * trials + row`.
 */
export interface TrialTable {
  readonly trials: number;
  readonly columns: Columns;
  /** Bookings by period from asOf on. */
  readonly periods: Float64Array;
  /** Bookings by week of the timeline. */
  readonly weeks: Float64Array;
  /** By tally: see Columns. */
  readonly tallies: Float64Array;
}

/** A table of zeros. */
export function makeTrialTable(columns: Columns, trials: number): TrialTable {
  return {
    trials,
    columns,
    periods: new Float64Array(columns.periods * trials),
    weeks: new Float64Array(columns.timelineDays.length * trials),
    tallies: new Float64Array(columns.tallies * trials),
  };
}

export function clearTrialTable({ periods, weeks, tallies }: TrialTable): void {
  periods.fill(0);
  weeks.fill(0);
  tallies.fill(0);
}

/** Writes what one trial came to. */
export function fillRow(table: TrialTable, row: number, ledger: Ledger): void {
  const { trials } = table;
  for (let i = 0; i < ledger.periods.length; i++) {
    table.periods[i * trials + row] = ledger.periods[i];
  }
  for (let i = 0; i < ledger.weeks.length; i++) table.weeks[i * trials + row] = ledger.weeks[i];
  for (let i = 0; i < ledger.tallies.length; i++) {
    table.tallies[i * trials + row] = ledger.tallies[i];
  }
}

/** Copies the rows of a smaller table into a larger one, from a row on. */
export function copyRows(into: TrialTable, firstRow: number, from: TrialTable): void {
  for (const part of ["periods", "weeks", "tallies"] as const) {
    for (let at = 0; at < from[part].length; at += from.trials) {
      const column = at / from.trials;
      const own = from[part].subarray(at, at + from.trials);
      into[part].set(own, column * into.trials + firstRow);
    }
  }
}

/**
 * Works out what follows from the columns that a fast kernel fills, which are wins and bookings by
 * period, from open and from new: bookings by period, and the totals.
 */
export function fillTotals({ trials, columns, periods, tallies }: TrialTable): void {
  const { wins, fromOpen, fromNew, pipeline } = columns;
  for (let period = 0; period < columns.periods; period++) {
    const at = period * trials;
    const next = (1 + period) * trials;
    for (let row = 0; row < trials; row++) {
      const open = tallies[fromOpen * trials + next + row];
      const fresh = tallies[fromNew * trials + next + row];
      periods[at + row] = open + fresh;
      tallies[fromOpen * trials + row] += open;
      tallies[fromNew * trials + row] += fresh;
      tallies[wins * trials + row] += tallies[wins * trials + next + row];
    }
  }
  const total = wins * trials;
  tallies.copyWithin((pipeline + 2) * trials, total, total + trials);
}
