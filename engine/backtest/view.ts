import type { History, PastOpportunity } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import { type DayRange, type Horizon, targetOf } from "./target.ts";
import { isNewBusiness, type Win, winsOf } from "./wins.ts";

/** What a forecaster sees at an origin: what was known, and what is asked. */
export interface View {
  /** As it stood at the beginning of `day`. */
  readonly history: History;
  readonly day: number;
  readonly horizon: Horizon;
  /** What is to be forecast; what it has booked before `day` is part of it. */
  readonly target: DayRange;
  readonly wins: readonly Win[];
  /** Opportunities that are open. */
  readonly open: readonly PastOpportunity[];
  /** The first day from which bookings are on record. */
  readonly firstDay: number;
}

/** The view on a history that is known by a day. */
export function makeView(known: History, horizon: Horizon): View {
  const day = dayNumber(known.asOf);
  const wins = winsOf(known);
  const open = known.opportunities.filter((past) => past.status === "open" && isNewBusiness(past));
  const records = known.firstRecord === undefined ? [] : [dayNumber(known.firstRecord)];
  const created = known.opportunities.reduce(
    (first, past) => Math.min(first, dayNumber(past.created)),
    day,
  );
  const firstDay = records[0] ?? created;
  return { history: known, day, horizon, target: targetOf(day, horizon), wins, open, firstDay };
}
