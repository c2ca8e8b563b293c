import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isIsoDate, isoDate, monthOfDay } from "../../../engine/plan/calendar.ts";

const anyDay = fc.integer({ min: dayNumber("0001-01-01"), max: dayNumber("9999-12-31") });

describe("dayNumber and isoDate", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    // Unix time 951782400 is 2000-02-29T00:00Z: a leap year, since 400 divides it.
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    // 1900 was none: 25567 days before 1970, as spreadsheets know.
    ["1900-01-01", -25_567],
    ["1900-03-01", -25_508],
    ["2026-01-01", 20_454],
    ["2038-01-19", 24_855],
    ["0001-01-01", -719_162],
  ])("agree that %s is day %d", (iso, day) => {
    expect(dayNumber(iso)).toBe(day);
    expect(isoDate(day)).toBe(iso);
  });

  it("agree with each other and with the platform's calendar on every day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const iso = isoDate(day);
        expect(dayNumber(iso)).toBe(day);
        expect(iso).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(monthOfDay(day)).toBe(new Date(day * 86_400_000).getUTCMonth());
      }),
    );
  });

  it("count 91 days in the quarter of the example", () => {
    expect(dayNumber("2026-04-02") - dayNumber("2026-01-01")).toBe(91);
  });
});

describe("isIsoDate", () => {
  it.each(["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])("accepts %s", (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00",
    " 2026-01-01",
    "2026-01-01\n",
    "26-01-01",
    "٢٠٢٦-٠١-٠١",
    "",
  ])("refuses %j", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});
