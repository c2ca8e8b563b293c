import type { PlanDocument } from "../engine/index.ts";

/** Team A of the method's pages: one quarter from a steady state, nothing shared. */
export const steadyTeam: PlanDocument = {
  format: "quotacast-plan/1",
  name: "Steady team",
  currency: "USD",
  asOf: "2026-01-01",
  periods: [{ id: "2026-Q1", start: "2026-01-01", end: "2026-04-02", quota: 500_000 }],
  opening: "steady-state",
  creation: [{ source: "all", perDay: 0.5 }],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { median: 75, sigma: 0.6 } },
    lost: { days: { median: 60, sigma: 0.9 } },
    never: 0,
  },
  dealSize: { mean: 50_000, cv: 1 },
  commonFactor: { creation: 0, winRate: 0, speed: 0, dealSize: 0 },
};
