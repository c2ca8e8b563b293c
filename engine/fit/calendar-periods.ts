import { dayNumber, isoDate } from "../plan/calendar.ts";

export type PeriodLength = "month" | "quarter" | "year";

const MONTHS: Record<PeriodLength, number> = { month: 1, quarter: 3, year: 12 };

/** Calendar periods, the first of which contains a day. */
export function calendarPeriods(
  day: string,
  length: PeriodLength,
  count: number,
): { readonly start: string; readonly end: string }[] {
  const months = MONTHS[length];
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  const first = 12 * year + Math.floor(month / months) * months;
  return Array.from({ length: count }, (_, index) => ({
    start: firstOfMonth(first + months * index),
    end: firstOfMonth(first + months * (index + 1)),
  }));
}

/** @param month months since the year 0 */
function firstOfMonth(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  const iso = `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  return isoDate(dayNumber(iso));
}
