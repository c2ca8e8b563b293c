import type { PlanDocument } from "../engine/index.ts";

/** Ten reps with every mechanism: four sources, a gate, five stages, hours that do not suffice. */
export const wholeTeam: PlanDocument = {
  format: "quotacast-plan/1",
  name: "Whole team",
  currency: "USD",
  asOf: "2026-01-01",
  periods: [
    { id: "2026-Q1", start: "2026-01-01", end: "2026-04-01", quota: 440_000 },
    { id: "2026-Q2", start: "2026-04-01", end: "2026-07-01", quota: 440_000 },
    { id: "2026-Q3", start: "2026-07-01", end: "2026-10-01", quota: 440_000 },
    { id: "2026-Q4", start: "2026-10-01", end: "2027-01-01", quota: 440_000 },
  ],
  opening: "steady-state",
  creation: [
    { source: "prospecting", perDay: 1, kind: "prospecting", effortElasticity: 0.8 },
    {
      source: "inbound",
      perDay: 0.9,
      kind: "inbound",
      effortElasticity: 0,
      dispersion: 8,
      seasonality: [1.1, 1.1, 1.1, 1, 1, 1, 0.8, 0.7, 1, 1.1, 1.1, 1],
    },
    {
      source: "account development",
      perDay: 0.35,
      kind: "account-development",
      effortElasticity: 0.8,
      winRate: 0.42,
      prevalence: 0.6,
    },
    {
      source: "partners",
      perDay: 0.25,
      kind: "partner",
      effortElasticity: 0,
      dealSize: { mean: 40_000, cv: 1 },
    },
  ],
  secondMeeting: { probability: 0.7, days: { median: 12, sigma: 0.6 }, never: 0.1 },
  process: {
    kind: "stages",
    stages: [
      {
        name: "Discovery",
        advance: { probability: 0.75, days: { median: 14, sigma: 0.6 } },
        lost: { days: { median: 25, sigma: 0.8 } },
        never: 0.05,
      },
      {
        name: "Evaluation",
        advance: { probability: 0.75, days: { median: 20, sigma: 0.6 } },
        lost: { days: { median: 30, sigma: 0.8 } },
        never: 0.03,
      },
      {
        name: "Proposal",
        advance: { probability: 0.75, days: { median: 15, sigma: 0.6 } },
        lost: { days: { median: 30, sigma: 0.8 } },
        never: 0.03,
      },
      {
        name: "Decision",
        advance: { probability: 0.75, days: { median: 15, sigma: 0.6 } },
        lost: { days: { median: 30, sigma: 0.8 } },
        never: 0.02,
      },
    ],
  },
  dealSize: { mean: 25_000, cv: 0.9 },
  commonFactor: { creation: 0.12, winRate: 0.25, speed: 0.08, dealSize: 0.04 },
  sizeEffects: { winRate: -0.15, cycleTime: 0.1 },
  qualification: {
    prevalence: 0.45,
    strictness: 2,
    criteria: {
      pain: { sensitivity: 0.95, specificity: 0.6 },
      interest: { sensitivity: 0.9, specificity: 0.7 },
      fit: { sensitivity: 0.97, specificity: 0.8 },
    },
    premature: 0.1,
    marketing: { strictness: 1 },
    fakes: { advance: 0.5, never: 0.5 },
  },
  stalls: { perDay: 0.004, days: { mean: 28, cv: 0.8 }, dies: 0.2 },
  pushes: { quarterEndShare: 0.7 },
  disqualification: { afterDays: 150, compliance: 0.3, evidencePerWeek: 0.02 },
  capacity: {
    hoursPerWeek: 30,
    creationShare: 0.3,
    hoursPerOpportunity: 2,
    attention: "equal",
    speedExponent: 0.8,
    winExponent: 0.5,
    managerHelp: { opportunities: 4, winOdds: 1.5 },
  },
  reps: { count: 10, tenureDays: 1080, skill: { winRate: 0.25, creation: 0.2 } },
  calendar: {
    weekOfQuarter: [0.85, 0.9, 0.9, 0.95, 0.95, 1, 1, 1, 1, 1.05, 1.05, 1.15, 1.2],
  },
  market: { contacts: 4000 },
};
