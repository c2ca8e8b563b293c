import type { PastOpportunity } from "../../history/history-schema.ts";
import { dayNumber } from "../../plan/calendar.ts";
import type { DayRange } from "../target.ts";

/** Opportunities that the CRM says will close within a stretch of days. */
export function dueWithin(
  opportunities: readonly PastOpportunity[],
  { start, end }: DayRange,
): PastOpportunity[] {
  return opportunities.filter(({ expectedClose }) => {
    if (expectedClose === undefined) return false;
    const close = dayNumber(expectedClose);
    return close >= start && close < end;
  });
}
