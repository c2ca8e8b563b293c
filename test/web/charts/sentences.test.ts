import { describe, expect, it } from "vitest";
import { dotValues } from "../../../web/charts/dot-values.ts";
import { dotplotSentence } from "../../../web/charts/dotplot.tsx";
import { fanSentence } from "../../../web/charts/fan.tsx";
import { frameOf } from "../../../web/charts/frame.ts";
import { type FixtureInput, makeForecast } from "../../../web/gallery/fixtures.ts";

const USUAL: FixtureInput = { median: 970_000, spread: 0.178, quota: 1_000_000 };

function dotplotProps(input: FixtureInput) {
  const forecast = makeForecast(input);
  const { quota, pHit } = forecast.total;
  const { bookings: span } = frameOf(forecast);
  return { values: dotValues(forecast.total), quota, pHit, currency: "USD", span };
}

describe("a chart's sentence", () => {
  it("tells the dotplot: its dots, its range, and how many futures make the quota", () => {
    // Outermost dots at 970k × 99^±0.178.
    expect(dotplotSentence(dotplotProps(USUAL))).toBe(
      "50 dots, each for 2 in 100 futures, from $428k to $2.2M. " +
        "The quota of $1.0M is made by 46 in 100 futures.",
    );
    expect(dotplotSentence(dotplotProps({ ...USUAL, quota: 0 }))).toBe(
      "50 dots, each for 2 in 100 futures, from $428k to $2.2M.",
    );
  });

  it("tells the fan: where it ends", () => {
    const forecast = makeForecast(USUAL);
    const origin = { date: forecast.asOf, booked: 0 };
    const props = { ...forecast, origin, span: [0, 1] as const };
    expect(fanSentence(props)).toBe(
      "Cumulative bookings by week. At the end, half of futures have booked at least " +
        "$970k, and 8 in 10 lie between $656k and $1.43M.",
    );
  });
});
