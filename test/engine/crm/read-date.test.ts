import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayOrder, readDate, resolveDayOrder } from "../../../engine/crm/read-date.ts";
import { dayNumber, isoDate } from "../../../engine/plan/calendar.ts";

describe("readDate", () => {
  it.each([
    ["2026-01-03", "2026-01-03"],
    ["2026/1/3", "2026-01-03"],
    ["20260103", "2026-01-03"],
    ["2026-01-03 23:59:59", "2026-01-03"],
    // The zone is not looked at: the day is the one that stands there.
    ["2026-01-03T23:59:59.123-11:00", "2026-01-03"],
    ["3 Jan 2026", "2026-01-03"],
    ["Jan 3, 2026", "2026-01-03"],
    ["January 3rd, 2026 2:05 PM", "2026-01-03"],
    ["3. Sept 2026", "2026-09-03"],
    ["03-JAN-2026", "2026-01-03"],
    // Day and month alike: no order to ask about.
    ["03/03/2026", "2026-03-03"],
    ["29.02.2024", undefined],
  ])("reads %s as %s", (text, iso) => {
    const reading = readDate(text);
    expect(reading.kind === "date" ? reading.iso : undefined).toBe(iso);
  });

  it("reads a five-digit number as Excel's count of days", () => {
    // Excel shows 45658 as 2025-01-01; .75 is 18:00 of that day.
    expect(readDate("45658.75")).toEqual({ kind: "serial", iso: "2025-01-01" });
  });

  it.each([
    ["2026-02-31", "impossible-date"],
    ["31 Feb 2026", "impossible-date"],
    ["13/13/2026", "impossible-date"],
    ["32/01/2026", "impossible-date"],
    ["9999-12-31", "impossible-date"],
    ["03/04/26", "two-digit-year"],
    ["3-Jan-26", "two-digit-year"],
    ["soon", "unreadable-date"],
    ["2026-01", "unreadable-date"],
    ["Q3 2026", "unreadable-date"],
    ["3 Foo 2026", "unreadable-date"],
    ["1/2-2026", "unreadable-date"],
    ["1 ".repeat(50_000), "unreadable-date"],
  ])("finds %s to be an %s", (text, kind) => {
    expect(readDate(text).kind).toBe(kind);
  });

  it("leaves the order of day and month open", () => {
    const reading = { kind: "day-and-month", first: 3, second: 4, year: 2026 } as const;
    expect(readDate("3/4/2026")).toEqual(reading);
    expect(resolveDayOrder(reading, "dmy")).toBe("2026-04-03");
    expect(resolveDayOrder(reading, "mdy")).toBe("2026-03-04");
    expect(resolveDayOrder({ ...reading, first: 31 }, "dmy")).toBeNull();
    expect(resolveDayOrder({ ...reading, first: 31 }, "mdy")).toBeNull();
  });

  it("reads back every day in every way of writing it", () => {
    const days = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") });
    const separators = fc.constantFrom("/", ".", "-");
    fc.assert(
      fc.property(days, separators, fc.boolean(), (day, separator, isPadded) => {
        const iso = isoDate(day);
        const [year, month, dayOfMonth] = iso.split("-").map((part) => Number(part));
        const write = (part: number) => String(part).padStart(isPadded ? 2 : 1, "0");
        const [m, d] = [write(month), write(dayOfMonth)];
        expect(readIso([year, m, d].join(separator), "dmy")).toBe(iso);
        expect(readIso([d, m, year].join(separator), "dmy")).toBe(iso);
        expect(readIso([m, d, year].join(separator), "mdy")).toBe(iso);
        const name = "JanFebMarAprMayJunJulAugSepOctNovDec".slice(3 * month - 3, 3 * month);
        expect(readIso(`${d} ${name} ${year}`, "dmy")).toBe(iso);
        expect(readIso(`${name} ${d}, ${year}`, "dmy")).toBe(iso);
      }),
    );
  });
});

function readIso(text: string, order: DayOrder): string | null {
  const reading = readDate(text);
  if (reading.kind === "day-and-month") return resolveDayOrder(reading, order);
  return reading.kind === "date" ? reading.iso : null;
}
