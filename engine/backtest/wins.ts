import type { History, PastOpportunity } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { DayRange } from "./target.ts";

/** A win on record. */
export interface Win {
  readonly created: number;
  /** The day it was won. */
  readonly day: number;
  readonly amount: number;
}

/** The wins of a history, renewals left out, as fits leave them out. */
export function winsOf({ opportunities }: History): Win[] {
  return opportunities
    .filter((past) => past.status === "won" && isNewBusiness(past))
    .map(({ created, closed = created, amount = 0 }) => ({
      created: dayNumber(created),
      day: dayNumber(closed),
      amount,
    }));
}

/** What was booked in a stretch of days. */
export function bookedIn(wins: readonly Win[], { start, end }: DayRange): number {
  let sum = 0;
  for (const { day, amount } of wins) if (day >= start && day < end) sum += amount;
  return sum;
}

export function isNewBusiness({ flags }: PastOpportunity): boolean {
  return !flags?.includes("renewal");
}
