import type { History, PastOpportunity } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";

/** An opportunity as the records show it on a day: nothing recorded later is known. */
export interface Life {
  readonly past: PastOpportunity;
  /** Day numbers. */
  readonly created: number;
  /** The first day from which an ending would be on record; not before `created`. */
  readonly seenFrom: number;
  readonly status: "open" | "won" | "lost";
  /** The day it ended; of an open one, the day on which it is looked at. */
  readonly end: number;
  /** Its amount by then, if one was recorded. */
  readonly amount: number | undefined;
}

/**
 * The lives on record when a day begins, renewals left out: they are another business. What is
 * dated on the day itself is still to come.
 */
export function livesAsOf(history: History, asOf: string): Life[] {
  const today = dayNumber(asOf);
  const firstRecord =
    history.firstRecord === undefined ? -Infinity : dayNumber(history.firstRecord);
  return history.opportunities
    .filter(({ created, flags }) => created < asOf && !flags?.includes("renewal"))
    .map((past) => {
      const created = dayNumber(past.created);
      const isClosed = wasClosed(past, asOf);
      const seen = past.seenFrom === undefined ? created : dayNumber(past.seenFrom);
      return {
        past,
        created,
        seenFrom: Math.max(created, seen, firstRecord),
        status: isClosed ? (past.status === "won" ? "won" : "lost") : "open",
        end: isClosed && past.closed !== undefined ? dayNumber(past.closed) : today,
        amount: amountAsOf(past, asOf),
      };
    });
}

function wasClosed({ status, closed, closedRecorded = closed }: PastOpportunity, asOf: string) {
  if (status === "open" || closed === undefined || closedRecorded === undefined) return false;
  return closed < asOf && closedRecorded < asOf;
}

function amountAsOf({ amount, amounts = [] }: PastOpportunity, asOf: string): number | undefined {
  if (amounts.length === 0) return amount;
  const known = amounts.filter(({ recorded }) => recorded < asOf);
  return known[known.length - 1]?.amount;
}
