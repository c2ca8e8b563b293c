import type { PlanDocument } from "../engine/index.ts";

/** A team told stage by stage, with a growing and a seasonal source, from a steady state. */
export const stagedTeam: PlanDocument = {
  format: "quotacast-plan/1",
  name: "Staged team",
  currency: "EUR",
  asOf: "2026-01-01",
  periods: [
    { id: "2026-Q1", start: "2026-01-01", end: "2026-04-01", quota: 300_000 },
    { id: "2026-Q2", start: "2026-04-01", end: "2026-07-01", quota: 300_000 },
  ],
  opening: "steady-state",
  creation: [
    { source: "prospecting", perDay: 0.5, trendPerYear: 0.3 },
    {
      source: "inbound",
      perDay: 0.4,
      dispersion: 6,
      seasonality: [1.1, 1.1, 1.1, 1, 1, 1, 0.8, 0.7, 1, 1.1, 1.1, 1],
    },
  ],
  process: {
    kind: "stages",
    stages: [
      {
        name: "First meeting",
        advance: { probability: 0.5, days: { median: 10, sigma: 0.5 } },
        lost: { days: { median: 21, sigma: 0.8 } },
        never: 0,
      },
      {
        name: "Discovery",
        advance: { probability: 0.55, days: { median: 18, sigma: 0.6 } },
        lost: { days: { median: 35, sigma: 0.8 } },
        never: 0,
      },
      {
        name: "Proposal",
        advance: { probability: 0.6, days: { median: 25, sigma: 0.6 } },
        lost: { days: { median: 40, sigma: 0.8 } },
        never: 0,
      },
    ],
  },
  dealSize: { mean: 22_000, cv: 0.8 },
  commonFactor: { creation: 0.1, winRate: 0.2, speed: 0.05, dealSize: 0 },
};
