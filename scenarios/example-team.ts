import type { PlanDocument } from "../engine/index.ts";
import { exampleOpportunities } from "./example-opportunities.ts";

/** The team that the page opens on: fifteen new opportunities a month, one in four won. */
export const exampleTeam: PlanDocument = {
  format: "quotacast-plan/1",
  name: "Example team",
  currency: "USD",
  asOf: "2026-01-01",
  periods: [
    { id: "2026-Q1", start: "2026-01-01", end: "2026-04-01", quota: 225_000 },
    { id: "2026-Q2", start: "2026-04-01", end: "2026-07-01", quota: 250_000 },
    { id: "2026-Q3", start: "2026-07-01", end: "2026-10-01", quota: 250_000 },
    { id: "2026-Q4", start: "2026-10-01", end: "2027-01-01", quota: 275_000 },
  ],
  opening: { opportunities: [...exampleOpportunities] },
  creation: [
    { source: "prospecting", perDay: 0.2 },
    { source: "inbound", perDay: 0.2, dispersion: 4 },
    { source: "partners", perDay: 0.1 },
  ],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { median: 75, sigma: 0.6 } },
    lost: { days: { median: 60, sigma: 0.9 } },
    never: 0,
  },
  dealSize: { mean: 20_000, cv: 1 },
  commonFactor: { creation: 0.12, winRate: 0.25, speed: 0.08, dealSize: 0.04 },
};
