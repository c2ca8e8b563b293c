import { monthOfDay } from "../plan/calendar.ts";

/** Creations of whole weeks up to the as-of day, the oldest first. */
export interface WeeklyCounts {
  /** Day number on which each week begins. */
  readonly days: readonly number[];
  readonly counts: readonly number[];
  /** Years from the as-of day to the middle of each week: below 0. */
  readonly years: readonly number[];
  /** Calendar month of the middle of each week, 0 to 11. */
  readonly months: readonly number[];
}

/**
 * Counts days by the week before the as-of day that they are in.
 *
 * @param days day numbers
 * @param from the first day on record; weeks that began before it are left out
 * @param asOf day number: the day on which the records end, itself not counted
 */
export function countWeeks(days: readonly number[], from: number, asOf: number): WeeklyCounts {
  const weeks = Math.max(0, Math.floor((asOf - from) / 7));
  const counts = new Array<number>(weeks).fill(0);
  for (const day of days) {
    const week = weeks - 1 - Math.floor((asOf - 1 - day) / 7);
    if (week >= 0 && week < weeks) counts[week]++;
  }
  const middles = counts.map((_, week) => asOf - 7 * (weeks - week) + 3.5);
  return {
    counts,
    days: middles.map((day) => day - 3.5),
    years: middles.map((day) => (day - asOf) / 365),
    months: middles.map((day) => monthOfDay(Math.floor(day))),
  };
}
