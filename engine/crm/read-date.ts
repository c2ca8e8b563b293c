import { dayNumber, isIsoDate, isoDate } from "../plan/calendar.ts";

/** Which of the first two numbers of 03/04/2026 is the day. */
export type DayOrder = "dmy" | "mdy";

/** What a date cell says before anyone knows the order of day and month. */
export type DateReading =
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "serial"; readonly iso: string }
  | {
      readonly kind: "day-and-month";
      readonly first: number;
      readonly second: number;
      readonly year: number;
    }
  | { readonly kind: "impossible-date" | "two-digit-year" | "unreadable-date" };

/** A time of day may follow. It is left unread: a date is its 00:00, wherever it was written. */
const TIME = String.raw`(?:[T\s,]+\d{1,2}:\d{2}.*)?$`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}`);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}`);
const DAY_NAME = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?[-\s,]+(\d{4}|\d{2})${TIME}`,
  "i",
);
const NAME_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?[-\s,]+(\d{4}|\d{2})${TIME}`,
  "i",
);
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** Day 0 of Excel's count, which takes 1900 for a leap year: right from March 1900 onwards. */
const EXCEL_EPOCH = dayNumber("1899-12-30");

/** Longer cells are no dates, and patterns are slow on them. */
const CHARACTERS_MAX = 60;

/** Beyond these a year is a slip of the keyboard, or a placeholder such as 9999. */
const YEAR_MIN = 1900;
const YEAR_MAX = 2199;

/**
 * Reads one date cell as far as it tells by itself.
 *
 * @param text trimmed, not empty
 * @example readDate("3 Jan 2026") // { kind: "date", iso: "2026-01-03" }
 */
export function readDate(text: string): DateReading {
  if (text.length > CHARACTERS_MAX) return { kind: "unreadable-date" };
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst !== null) {
    // The separator, where there is one, is the second group.
    const [month, day] = yearFirst.slice(-2).map(Number);
    return onDay(Number(yearFirst[1]), month, day);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return readYearLast(yearLast);
  const serial = SERIAL.exec(text);
  if (serial !== null) return { kind: "serial", iso: isoDate(EXCEL_EPOCH + Number(serial[1])) };
  return readMonthName(text);
}

/** The date of a day-and-month reading under an order; null where there is no such day. */
export function resolveDayOrder(
  { first, second, year }: DateReading & { readonly kind: "day-and-month" },
  order: DayOrder,
): string | null {
  const reading = order === "dmy" ? onDay(year, second, first) : onDay(year, first, second);
  return reading.kind === "date" ? reading.iso : null;
}

function readYearLast(match: RegExpExecArray): DateReading {
  if (match[4].length === 2) return { kind: "two-digit-year" };
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first === second) return onDay(year, second, first);
  if (Math.max(first, second) > 31 || Math.min(first, second) > 12) {
    return { kind: "impossible-date" };
  }
  return { kind: "day-and-month", first, second, year };
}

function readMonthName(text: string): DateReading {
  const dayName = DAY_NAME.exec(text);
  const nameDay = NAME_DAY.exec(text);
  const [day, name, year] = dayName?.slice(1) ?? [nameDay?.[2], nameDay?.[1], nameDay?.[3]];
  if (day === undefined || name === undefined || year === undefined) {
    return { kind: "unreadable-date" };
  }
  const word = name.toLowerCase();
  const month = MONTHS.findIndex(
    (full) => full.startsWith(word) || (word === "sept" && full === "september"),
  );
  if (month < 0) return { kind: "unreadable-date" };
  return year.length === 2
    ? { kind: "two-digit-year" }
    : onDay(Number(year), month + 1, Number(day));
}

function onDay(year: number, month: number, day: number): DateReading {
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const isReal = year >= YEAR_MIN && year <= YEAR_MAX && isIsoDate(iso);
  return isReal ? { kind: "date", iso } : { kind: "impossible-date" };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
