import type { Report } from "./issue.ts";
import { type DateReading, type DayOrder, resolveDayOrder } from "./read-date.ts";

const ACTIONS = {
  "impossible-date": "left the date out: there is no such day between 1900 and 2199",
  "two-digit-year": "left the date out: write the year with four digits",
  "unreadable-date": "left the date out: write it as YYYY-MM-DD",
} as const;

/**
 * The ISO date of a cell; undefined where it holds none, which is reported.
 *
 * @param order of the column; where it is not known, day-and-month dates stay unread, which the
 *   column's question has reported already
 */
export function readDateCell(
  text: string,
  reading: DateReading,
  row: number,
  column: string | null,
  order: DayOrder | null,
  report: Report,
): string | undefined {
  if (reading.kind === "date" || reading.kind === "serial") return reading.iso;
  if (reading.kind === "day-and-month") {
    if (order === null) return undefined;
    const iso = resolveDayOrder(reading, order);
    if (iso !== null) return iso;
  }
  const code = reading.kind === "day-and-month" ? "impossible-date" : reading.kind;
  report(code, row, column, text, ACTIONS[code]);
  return undefined;
}
