import { describe, expect, it } from "vitest";
import { amountAt, chanceAt, exceedancePoints } from "../../../web/charts/exceedance-points.ts";
import { makeForecast } from "../../../web/gallery/fixtures.ts";

const { total } = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });
const points = exceedancePoints(total);

describe("the exceedance curve", () => {
  it("passes through what the forecast states: the quota's chance and every quantile", () => {
    expect(chanceAt(points, 1_000_000)).toBeCloseTo(total.pHit, 12);
    expect(chanceAt(points, total.bookings.quantiles["0.9"])).toBeCloseTo(0.1, 12);
    expect(amountAt(points, 0.5)).toBeCloseTo(970_000, 6);
  });

  it("is read both ways alike", () => {
    for (const chance of [0.03, 0.2, 0.48, 0.77, 0.95]) {
      expect(chanceAt(points, amountAt(points, chance))).toBeCloseTo(chance, 9);
    }
  });

  it("never rises, and claims no certainty beyond what is stated", () => {
    const chances = points.map(({ chance }) => chance);
    expect([...chances].sort((a, b) => b - a)).toEqual(chances);
    expect(chanceAt(points, 1e12)).toBe(0.005);
    expect(chanceAt(points, 0)).toBe(0.995);
    expect(amountAt(points, 0.0001)).toBe(points[points.length - 1].amount);
  });
});
