import { describe, expect, it } from "vitest";
import { DOT_PROBABILITIES, dotValues } from "../../../web/charts/dot-values.ts";
import { makeForecast } from "../../../web/gallery/fixtures.ts";

const { total } = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });

describe("dotValues", () => {
  it("takes the middles of fifty equal shares of futures", () => {
    expect(DOT_PROBABILITIES).toHaveLength(50);
    expect(DOT_PROBABILITIES.slice(0, 2)).toEqual(["0.01", "0.03"]);
    expect(DOT_PROBABILITIES[49]).toBe("0.99");
  });

  it("gives the quantiles that the forecast states", () => {
    const values = dotValues(total);
    expect(values[0]).toBe(total.bookings.quantiles["0.01"]);
    expect(values[49]).toBe(total.bookings.quantiles["0.99"]);
  });

  it("has as many dots at the quota as futures in 50 make it", () => {
    // 45.7 % of 50 are 22.9: quantiles at 0.55 and above reach the quota, which are 23.
    expect(dotValues(total).filter((value) => value >= 1_000_000)).toHaveLength(23);
  });

  it("goes straight between quantiles where the forecast states few, and never below 0", () => {
    const quantiles = { "0.25": 100, "0.75": 300 };
    const values = dotValues({ ...total, bookings: { ...total.bookings, quantiles } });
    expect(values[24]).toBeCloseTo(196, 9); // at 0.49: 100 + 0.48 × 200
    expect(values[0]).toBeCloseTo(4, 9); // at 0.01: 100 − 0.24 × 400
    const steep = { "0.25": 0, "0.75": 300 };
    expect(dotValues({ ...total, bookings: { ...total.bookings, quantiles: steep } })[0]).toBe(0);
  });
});
