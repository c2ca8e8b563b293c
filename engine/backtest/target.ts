import { dayNumber, isoDate } from "../plan/calendar.ts";

/** A stretch of days, from `start` up to but without `end`; day numbers. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

/** What is forecast from an origin: how many calendar units, and how many after the present one. */
export interface Horizon {
  readonly unitMonths: 1 | 3;
  readonly offset: number;
  readonly units: number;
}

/** By the name that a person asks for; the present unit is forecast with what it has booked. */
export const HORIZONS = {
  month: { unitMonths: 1, offset: 0, units: 1 },
  quarter: { unitMonths: 3, offset: 0, units: 1 },
  "next-quarter": { unitMonths: 3, offset: 1, units: 1 },
  year: { unitMonths: 3, offset: 0, units: 4 },
} as const satisfies Record<string, Horizon>;

export type HorizonName = keyof typeof HORIZONS;

/** The stretch that is forecast from a day. */
export function targetOf(day: number, { unitMonths, offset, units }: Horizon): DayRange {
  const start = unitStart(day, unitMonths);
  return {
    start: addMonths(start, offset * unitMonths),
    end: addMonths(start, (offset + units) * unitMonths),
  };
}

/** The whole units before a day, the latest first, as far as they begin on or after `from`. */
export function unitsBefore(day: number, unitMonths: number, from: number): DayRange[] {
  const units: DayRange[] = [];
  let end = unitStart(day, unitMonths);
  for (;;) {
    const start = addMonths(end, -unitMonths);
    if (start < from) return units;
    units.push({ start, end });
    end = start;
  }
}

/** The first day of the calendar month or quarter that a day lies in. */
export function unitStart(day: number, unitMonths: number): number {
  const [year, month] = partsOf(day);
  return dayOf(year, month - (month % unitMonths));
}

/** A day so many months on; the first of a month stays one. */
export function addMonths(day: number, months: number): number {
  const [year, month, inMonth] = partsOf(day);
  return dayOf(year, month + months) + inMonth;
}

/** Year, month from 0, and days since the first of the month. */
function partsOf(day: number): readonly [number, number, number] {
  const iso = isoDate(day);
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)) - 1];
}

/** The first day of a month, counted from 0; months beyond a year count on. */
function dayOf(year: number, month: number): number {
  const years = year + Math.floor(month / 12);
  const rest = month - 12 * Math.floor(month / 12);
  return dayNumber(`${String(years).padStart(4, "0")}-${String(rest + 1).padStart(2, "0")}-01`);
}
