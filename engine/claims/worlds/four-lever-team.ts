import type { PlanDocument } from "../../plan/plan-schema.ts";

/** A steady team without mechanisms or shocks, over four quarters: the method's team A. */
export const fourLeverTeam = {
  name: "A team of four levers",
  asOf: "2026-01-01",
  periods: [
    { id: "Q1", start: "2026-01-01", end: "2026-04-02", quota: 500_000 },
    { id: "Q2", start: "2026-04-02", end: "2026-07-02", quota: 500_000 },
    { id: "Q3", start: "2026-07-02", end: "2026-10-01", quota: 500_000 },
    { id: "Q4", start: "2026-10-01", end: "2026-12-31", quota: 500_000 },
  ],
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
} as const satisfies PlanDocument;
