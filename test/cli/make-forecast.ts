import type { Forecast, Outcome } from "../../engine/index.ts";

/** A forecast of two quarters, made by hand, for whatever prints or writes one. */
export function makeForecast(changes: Partial<Forecast> = {}): Forecast {
  return {
    format: "quotacast-forecast/1",
    engineVersion: "0.1.0",
    name: "Team A",
    currency: "USD",
    asOf: "2026-01-01",
    seed: "1",
    trials: 100_000,
    planHash: `sha256:${"0".repeat(64)}`,
    scenario: "",
    method: "simulated",
    total: makeOutcome(),
    periods: [
      { id: "2026-Q1", start: "2026-01-01", end: "2026-04-02", ...makeOutcome({ quota: 400_000 }) },
      { id: "2026-Q2", start: "2026-04-02", end: "2026-07-02", ...makeOutcome({ quota: 600_000 }) },
    ],
    timeline: [
      {
        date: "2026-01-08",
        quantiles: {
          "0.05": 0,
          "0.1": 0,
          "0.25": 4_000,
          "0.5": 20_000,
          "0.75": 41_000,
          "0.9": 83_000,
          "0.95": 120_000,
        },
        quantileErrors: { "0.5": 90 },
      },
    ],
    pipeline: {
      openAtStart: 41.2,
      created: 91,
      won: 20.4,
      lost: 61.1,
      openAtEnd: 50.7,
      openValueAtStart: 2_060_000,
      pipelineCoverage: 5.15,
      pipelineCoverageLive: 5.15,
      integrity: 1,
      standardErrors: { created: 0.03 },
    },
    breakdown: {
      source: [
        share("inbound", 600_000, 12.1),
        share("outbound", 360_000, 7.2),
        share("=HYPERLINK(1)", 40_000, 0.8),
      ],
      segment: [],
      owner: [],
    },
    warnings: [
      { code: "assumed-common-factor", path: "commonFactor", message: "The shocks are assumed" },
    ],
    ...changes,
  };
}

/** An outcome whose numbers are the ones of the product's first screen. */
export function makeOutcome(changes: Partial<Outcome> = {}): Outcome {
  return {
    quota: 1_000_000,
    booked: 0,
    bookings: {
      mean: 1_001_234.5,
      sd: 290_000,
      standardError: 917,
      dots: {},
      quantiles: {
        "0.05": 560_000,
        "0.1": 640_000,
        "0.25": 790_000,
        "0.5": 970_000,
        "0.75": 1_180_000,
        "0.9": 1_400_000,
        "0.95": 1_550_000,
      },
      quantileErrors: { "0.1": 1_200, "0.5": 1_100, "0.9": 1_900 },
    },
    attainment: { mean: 1.0012345, quantiles: { "0.1": 0.64, "0.5": 0.97, "0.9": 1.4 } },
    pHit: 0.4614,
    pHitStandardError: 0.0016,
    meanShortfall: 128_000,
    meanShortfallStandardError: 520,
    valueAtRisk: { "0.1": 360_000 },
    valueAtRiskErrors: { "0.1": 1_200 },
    conditionalValueAtRisk: { "0.1": 455_000 },
    conditionalValueAtRiskErrors: { "0.1": 1_500 },
    wins: { mean: 20.4, sd: 5.1, standardError: 0.016 },
    fromOpen: { mean: 820_000, standardError: 800 },
    fromNew: { mean: 180_000, standardError: 400 },
    exact: {
      applies: true,
      mean: 1_001_000,
      sd: 290_200,
      pHit: 0.462,
      quantiles: { "0.1": 640_100, "0.5": 970_200, "0.9": 1_399_000 },
      errorBound: 1e-7,
    },
    ...changes,
  };
}

function share(key: string, bookings: number, wins: number) {
  return {
    key,
    bookings: { mean: bookings, standardError: bookings / 1000 },
    wins: { mean: wins, standardError: wins / 1000 },
  };
}
