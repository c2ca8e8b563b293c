import { dayNumber, isoDate } from "../engine/index.ts";
import { dateFormat } from "./date-format.ts";

const DAY = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;

/** A date of the plan (YYYY-MM-DD) as the instant of its 00:00 UTC: charts need a point in time. */
export function instantOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** A date as people write it: "Apr 2, 2026". */
export function dateWords(iso: string): string {
  return dateFormat(DAY).format(instantOf(iso));
}

/** The date some whole days after another. */
export function addDays(iso: string, days: number): string {
  return isoDate(dayNumber(iso) + days);
}

/** Whole days from one date to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
