import { describe, expect, it } from "vitest";
import { frameOf } from "../../../web/charts/frame.ts";
import { CASES } from "../../../web/gallery/exhibits.tsx";
import { type FixtureInput, makeForecast } from "../../../web/gallery/fixtures.ts";

describe("frameOf", () => {
  it.each(Object.entries<FixtureInput>(CASES))("holds all dots and the quota: %s", (_, input) => {
    const forecast = makeForecast(input);
    const { bookings, cumulative } = frameOf(forecast);
    const { quantiles } = forecast.total.bookings;
    expect(bookings[0]).toBeLessThanOrEqual(quantiles["0.01"]);
    expect(bookings[1]).toBeGreaterThanOrEqual(quantiles["0.99"]);
    expect(bookings[1]).toBeGreaterThanOrEqual(input.quota);
    expect(bookings[1]).toBeGreaterThan(bookings[0]);
    expect(cumulative[1]).toBeGreaterThan(Math.max(quantiles["0.9"], input.quota));
  });

  it("begins at 0 unless most of the axis would be empty", () => {
    const wide = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });
    const narrow = makeForecast({ median: 970_000, spread: 0.02, quota: 1_000_000 });
    expect(frameOf(wide).bookings[0]).toBe(0);
    expect(frameOf(narrow).bookings[0]).toBeGreaterThan(500_000);
  });
});
