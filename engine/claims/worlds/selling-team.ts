import type { PlanDocument } from "../../plan/plan-schema.ts";

/**
 * A team of four reps whose opportunities begin with a first meeting and pass a gate. Its hours
 * suffice as it is; a world gives it more to do, or less time.
 */
export const sellingTeam = {
  name: "A selling team",
  asOf: "2026-01-01",
  periods: [
    { id: "Q1", start: "2026-01-01", end: "2026-04-02", quota: 400_000 },
    { id: "Q2", start: "2026-04-02", end: "2026-07-02", quota: 400_000 },
    { id: "Q3", start: "2026-07-02", end: "2026-10-01", quota: 400_000 },
    { id: "Q4", start: "2026-10-01", end: "2026-12-31", quota: 400_000 },
  ],
  opening: "steady-state",
  creation: [{ source: "prospecting", perDay: 0.8, kind: "prospecting" }],
  secondMeeting: { probability: 0.6, days: { median: 10, sigma: 0.6 }, never: 0.1 },
  process: {
    kind: "stages",
    stages: [
      {
        name: "Evaluation",
        advance: { probability: 0.7, days: { median: 20, sigma: 0.6 } },
        lost: { days: { median: 25, sigma: 0.8 } },
        never: 0.05,
      },
      {
        name: "Decision",
        advance: { probability: 0.7, days: { median: 20, sigma: 0.6 } },
        lost: { days: { median: 25, sigma: 0.8 } },
        never: 0.05,
      },
    ],
  },
  dealSize: { mean: 25_000, cv: 0.8 },
  commonFactor: { creation: 0, winRate: 0, speed: 0, dealSize: 0 },
  qualification: { prevalence: 0.6, strictness: 2, fakes: { advance: 0.5, never: 0.4 } },
  disqualification: { afterDays: 180, compliance: 0.3 },
  capacity: {
    reps: 4,
    hoursPerWeek: 30,
    creationShare: 0.3,
    hoursPerOpportunity: 1,
    speedExponent: 1,
    winExponent: 0.5,
  },
} as const satisfies PlanDocument;

/** The same team, with more asked of its hours than they can give. */
export const loadedTeam = {
  ...sellingTeam,
  name: "A selling team under load",
  capacity: { ...sellingTeam.capacity, hoursPerOpportunity: 3 },
} as const satisfies PlanDocument;
