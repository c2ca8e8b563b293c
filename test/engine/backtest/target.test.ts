import { describe, expect, it } from "vitest";
import {
  addMonths,
  HORIZONS,
  targetOf,
  unitStart,
  unitsBefore,
} from "../../../engine/backtest/target.ts";
import { dayNumber, isoDate } from "../../../engine/plan/calendar.ts";

const stretch = ({ start, end }: { start: number; end: number }) => [isoDate(start), isoDate(end)];

describe("targetOf", () => {
  it.each([
    ["month", "2024-02-01", "2024-03-01"],
    ["quarter", "2024-01-01", "2024-04-01"],
    ["next-quarter", "2024-04-01", "2024-07-01"],
    ["year", "2024-01-01", "2025-01-01"],
  ] as const)("is the %s that the day asks for", (name, start, end) => {
    expect(stretch(targetOf(dayNumber("2024-02-29"), HORIZONS[name]))).toEqual([start, end]);
  });

  it("crosses years", () => {
    expect(stretch(targetOf(dayNumber("2023-11-05"), HORIZONS["next-quarter"]))).toEqual([
      "2024-01-01",
      "2024-04-01",
    ]);
  });
});

describe("unitsBefore", () => {
  it("are whole, the latest first, and none begins before the records", () => {
    const units = unitsBefore(dayNumber("2024-08-10"), 3, dayNumber("2024-01-01"));
    expect(units.map(stretch)).toEqual([
      ["2024-04-01", "2024-07-01"],
      ["2024-01-01", "2024-04-01"],
    ]);
    expect(unitsBefore(dayNumber("2024-08-10"), 3, dayNumber("2024-01-02"))).toHaveLength(1);
  });
});

describe("addMonths", () => {
  it("keeps the first of a month one, backwards over years too", () => {
    expect(isoDate(addMonths(dayNumber("2024-01-01"), -1))).toBe("2023-12-01");
    expect(isoDate(addMonths(dayNumber("2023-11-01"), 14))).toBe("2025-01-01");
    expect(isoDate(unitStart(dayNumber("2024-12-31"), 3))).toBe("2024-10-01");
  });
});
