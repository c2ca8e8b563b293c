import { dayNumber, isoDate } from "../plan/calendar.ts";
import type { WorkCalendar } from "../plan/calendar-schema.ts";

const LAST_WEEK = 12;

/**
 * The pace of work on each day from one to another: 1 on average, but for holidays.
 *
 * @param origin whole days since 1970-01-01 of asOf
 * @param from first day, counted from asOf; may be negative
 */
export function paceByDay(
  calendar: WorkCalendar,
  origin: number,
  from: number,
  to: number,
): Float64Array {
  const { weekdays, weekOfQuarter } = calendar;
  const mean = weekdays.reduce((sum, pace) => sum + pace, 0) / weekdays.length;
  const closed = calendar.closed.map(({ start, end }) => [dayNumber(start), dayNumber(end)]);
  return Float64Array.from({ length: to - from }, (_, index) => {
    const day = origin + from + index;
    if (closed.some(([start, end]) => start <= day && day < end)) return 0;
    const week = Math.floor((day - quarterStart(day, calendar)) / 7);
    return (weekdays[weekdayOf(day)] / mean) * (weekOfQuarter?.[Math.min(LAST_WEEK, week)] ?? 1);
  });
}

/** 0 for Monday to 6: 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of a day's quarter. */
export function quarterStart(
  day: number,
  { quarterStartMonth }: Pick<WorkCalendar, "quarterStartMonth">,
): number {
  const iso = isoDate(day);
  const month = Number(iso.slice(5, 7));
  const into = (month - quarterStartMonth + 12) % 3;
  const first = month - into;
  const year = Number(iso.slice(0, 4)) - (first < 1 ? 1 : 0);
  const twoDigits = String(first < 1 ? first + 12 : first).padStart(2, "0");
  return dayNumber(`${String(year).padStart(4, "0")}-${twoDigits}-01`);
}
