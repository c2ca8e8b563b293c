import { describe, expect, it } from "vitest";
import { endLabels, layOutLabels } from "../../../web/charts/fan-labels.ts";
import { makeForecast } from "../../../web/gallery/fixtures.ts";

const usual = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });
const textOf = (forecast: typeof usual) => endLabels(forecast).map(({ text }) => text);

describe("endLabels", () => {
  it("names the quota, the median, and between what 8 in 10 futures lie", () => {
    // Quantiles of the log-logistic: 970k × 19^±0.178.
    expect(textOf(usual)).toEqual(["quota $1.0M", "median $970k", "$1.43M", "$656k"]);
  });

  it("says nothing of a quota that is not set, and nothing twice", () => {
    const certain = makeForecast({ median: 970_000, spread: 0, quota: 0 });
    expect(textOf(certain)).toEqual(["median $970k"]);
  });
});

describe("layOutLabels", () => {
  it("keeps labels 18 pixels apart, in the order of their amounts, inside the chart", () => {
    const placed = layOutLabels(endLabels(usual), () => -5);
    expect(placed.map(({ text }) => text)).toEqual([
      "$1.43M",
      "quota $1.0M",
      "median $970k",
      "$656k",
    ]);
    expect(placed.map(({ at }) => at)).toEqual([0, 18, 36, 54]);
  });
});
