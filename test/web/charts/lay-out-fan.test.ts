import { describe, expect, it } from "vitest";
import { type FanInput, layOutFan } from "../../../web/charts/lay-out-fan.ts";
import { makeForecast } from "../../../web/gallery/fixtures.ts";

function makeInput(changes: Partial<FanInput> = {}): FanInput {
  const forecast = makeForecast({ median: 800, spread: 0.2, quota: 1000, periods: 2 });
  const { timeline, periods } = forecast;
  const origin = { date: "2026-01-01", booked: 0 };
  return { timeline, periods, origin, span: [0, 1000], width: 182, height: 100, ...changes };
}

describe("layOutFan", () => {
  it("gives every day of 182 a pixel, and 1000 the whole height", () => {
    const { x, y } = layOutFan(makeInput());
    expect(x("2026-01-01")).toBe(0);
    expect(x("2026-04-02")).toBeCloseTo(91, 9);
    expect(y(0)).toBe(100);
    expect(y(1000)).toBe(0);
  });

  it("ends its median at the median", () => {
    const { median, y } = layOutFan(makeInput());
    expect(Number(median.split(",").at(-1))).toBeCloseTo(y(800), 1);
  });

  it("shades luck alone over all that differs, each where 8 in 10 lie", () => {
    const input = makeInput();
    const narrow = input.timeline.map(({ date, quantiles }) => ({
      date,
      quantiles: { ...quantiles, "0.1": quantiles["0.25"], "0.9": quantiles["0.75"] },
      quantileErrors: {},
    }));
    const [all, luck] = layOutFan({ ...input, luck: narrow }).bands;
    expect([all.kind, luck.kind]).toEqual(["all", "luck"]);
    expect(luck.d).not.toBe(all.d);
    expect(layOutFan(input).bands).toEqual([all]);
  });

  it("opens at what was booked before the as-of date", () => {
    const origin = { date: "2026-01-01", booked: 250 };
    const { median, y } = layOutFan(makeInput({ origin }));
    expect(median).toMatch(new RegExp(`^M0,${y(250)}L`));
  });

  it("climbs by the quota of each period, since bookings are counted from the first", () => {
    const { quotas } = layOutFan(makeInput());
    expect(quotas.map(({ quota, x1, x2 }) => [quota, Math.round(x1), Math.round(x2)])).toEqual([
      [500, 0, 91],
      [1000, 91, 182],
    ]);
  });

  it("draws no quota where none is set", () => {
    const periods = makeInput().periods.map((period) => ({ ...period, quota: 0 }));
    expect(layOutFan(makeInput({ periods })).quotas).toEqual([]);
  });
});
