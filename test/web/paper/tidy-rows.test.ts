import { describe, expect, it } from "vitest";
import { type TidyRow, tidyRows } from "../../../web/paper/tidy-rows.ts";
import { makeForecast } from "../../cli/make-forecast.ts";

const rows = tidyRows(makeForecast());
const find = (wanted: Partial<TidyRow>) =>
  rows.filter((row) => Object.entries(wanted).every(([key, value]) => Object(row)[key] === value));

describe("tidyRows", () => {
  it("gives every number a row, with its Monte Carlo error", () => {
    expect(find({ scope: "total", metric: "pHit" })).toEqual([
      {
        scope: "total",
        period: "",
        metric: "pHit",
        key: "",
        value: 0.4614,
        standardError: 0.0016,
      },
    ]);
  });

  it("keys quantiles by their probability and shares by their name", () => {
    const quantile = { scope: "period", period: "2026-Q2", metric: "bookings.quantiles" } as const;
    expect(find({ ...quantile, key: "0.1" })).toMatchObject([
      { value: 640_000, standardError: 1_200 },
    ]);
    expect(find({ scope: "source", metric: "wins.mean", key: "outbound" })).toMatchObject([
      { value: 7.2 },
    ]);
    expect(find({ scope: "timeline", period: "2026-01-08", key: "0.5" })).toMatchObject([
      { value: 20_000, standardError: 90 },
    ]);
  });

  it("says nothing twice", () => {
    const places = rows.map(({ scope, period, metric, key }) =>
      [scope, period, metric, key].join(),
    );
    expect(new Set(places).size).toBe(rows.length);
  });

  it("leaves out no number of the document", () => {
    const { total, periods, timeline, pipeline, breakdown } = makeForecast();
    const found = new Set(rows.flatMap(({ value, standardError }) => [value, standardError]));
    const numbers = numbersIn({ total, periods, timeline, pipeline, breakdown });
    expect(numbers.filter((number) => !found.has(number))).toEqual([]);
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
