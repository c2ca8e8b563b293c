import { describe, expect, it } from "vitest";
import { fieldText, readFieldText } from "../../../web/plan/field-text.ts";
import type { Unit } from "../../../web/plan/field-unit.ts";

describe("a field as people write it", () => {
  it.each<[Unit, string, number | string | undefined]>([
    ["percent", "25%", 0.25],
    ["percent", "25 %", 0.25],
    ["percent", "25", 0.25],
    ["percent", "0.5 %", 0.005],
    ["money", "1.2M", 1_200_000],
    ["money", "$50k", 50_000],
    ["days", "75", 75],
    ["days", "2 weeks", 14],
    // A year has 365 days here, and a month the twelfth part of it, in whole days.
    ["days", "3 months", 91],
    ["days", "1 year", 365],
    ["days", "3 fortnights", undefined],
    ["per-month", "15 a month", 0.5],
    ["number", "−0.2", -0.2],
    ["number", "-0.2", -0.2],
    ["number", "much", undefined],
    ["date", "2026-04-01", "2026-04-01"],
    ["date", "1 April", undefined],
    ["text", "  Team A ", "Team A"],
    ["text", "  ", undefined],
  ])("reads %s %j as %j", (unit, text, value) => {
    expect(readFieldText(unit, text)).toBe(value);
  });

  it.each<[Unit, number]>([
    ["percent", 0.25],
    ["days", 75],
    ["per-month", 0.2],
    ["number", 0.12],
    ["money", 250_000],
  ])("reads back the %s that it shows of %s", (unit, value) => {
    expect(readFieldText(unit, fieldText(unit, value, "USD"))).toBeCloseTo(value as number, 9);
  });
});
