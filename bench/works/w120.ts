import type { PlanDocument } from "../../engine/index.ts";

/**
 * The reference work: a year of twelve months of thirty days, ten opportunities created a month,
 * one in four won, nothing open at the start. What is lost takes as long as what is won.
 *
 * Exact answers, by quadrature and FFT at a step of 125: mean 1,054,966.67, standard deviation
 * 316,285.01, P(bookings ≥ 1,000,000) 0.534650.
 */
export const w120: PlanDocument = {
  format: "quotacast-plan/1",
  name: "W120",
  currency: "USD",
  asOf: "2026-01-01",
  periods: Array.from({ length: 12 }, (_, month) => ({
    id: `M${month + 1}`,
    start: dateOf(30 * month),
    end: dateOf(30 * (month + 1)),
    quota: 1_000_000 / 12,
  })),
  opening: "empty",
  creation: [{ source: "all", perDay: 1 / 3 }],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { median: 90, sigma: 0.6 } },
    lost: { days: { median: 90, sigma: 0.6 } },
    never: 0,
  },
  // The median of a lognormal whose mean is 50,000: 50,000 · e^(−0.8² / 2).
  dealSize: { median: 36_307.4518536845, sigma: 0.8 },
  commonFactor: { creation: 0, winRate: 0, speed: 0, dealSize: 0 },
};

/** The kurtosis of a Poisson sum: 3 + E[x^4] / (n E[x^2]^2), with n = 21.0993 wins expected. */
export const W120_EXACT = {
  mean: 1_054_966.67,
  sd: 316_285.01,
  pHit: 0.53465,
  kurtosis: 3 + Math.exp(4 * 0.8 ** 2) / 21.0993,
} as const;

function dateOf(day: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}
