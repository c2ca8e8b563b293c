import { describe, expect, it } from "vitest";
import { findFigure } from "../../../cli/assert/find-figure.ts";
import { makeForecast } from "../make-forecast.ts";

/** The numbers are the ones that make-forecast.ts puts at these places. */
const forecast = makeForecast();

describe("findFigure", () => {
  it.each([
    ["pHit", 0.4614, 0.0016],
    ["total.pHit", 0.4614, 0.0016],
    ["bookings.mean", 1_001_234.5, 917],
    ["total.bookings.quantiles.0.1", 640_000, 1_200],
    ['total.bookings.quantiles["0.9"]', 1_400_000, 1_900],
    ["valueAtRisk.0.1", 360_000, 1_200],
    ["meanShortfall", 128_000, 520],
    ["periods[1].wins.mean", 20.4, 0.016],
    ["periods.2026-Q1.pHit", 0.4614, 0.0016],
    ["timeline.2026-01-08.quantiles.0.5", 20_000, 90],
    ["pipeline.created", 91, 0.03],
    ["breakdown.source.inbound.wins.mean", 12.1, 0.0121],
  ])("finds %s and its error", (path, value, standardError) => {
    expect(findFigure(forecast, path)).toEqual({ value, standardError });
  });

  it.each([
    ["trials", 100_000],
    ["bookings.sd", 290_000],
    ["exact.pHit", 0.462],
  ])("finds %s, of which no error is stated", (path, value) => {
    expect(findFigure(forecast, path)).toEqual({ value });
  });

  it.each([
    "",
    "phit", // case counts, as it does in the document
    "total",
    "name",
    "bookings",
    "periods[2].pHit",
    "periods.length",
    "constructor.length",
    "__proto__.x",
    "bookings.mean.x",
  ])("finds no number at %j", (path) => {
    expect(findFigure(forecast, path)).toBeUndefined();
  });
});
