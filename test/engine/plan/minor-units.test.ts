import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../engine/plan/minor-units.ts";

describe("minorUnits", () => {
  // ISO 4217's table of minor units; a currency it does not know is taken to have hundredths.
  it.each([
    ["USD", 100],
    ["EUR", 100],
    ["INR", 100],
    ["JPY", 1],
    ["KRW", 1],
    ["ISK", 1],
    ["KWD", 1000],
    ["TND", 1000],
    ["XYZ", 100],
  ])("gives %s %d of them", (currency, units) => {
    expect(minorUnits(currency)).toBe(units);
  });
});
