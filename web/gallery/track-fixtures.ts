import type { FitReport } from "../../engine/index.ts";
import { addDays } from "../../words/date.ts";
import type { CreationWeek } from "../charts/creation-weeks.tsx";
import type { IncidenceInput } from "../charts/incidence-points.ts";
import type { QuantilePair } from "../charts/quantile-pairs.tsx";

/** Won by age along a closed form; history lags behind the plan by some share of it. */
export function makeIncidence(lag: number): IncidenceInput {
  const days = Array.from({ length: 60 }, (_, index) => 4 * (index + 1));
  const won = days.map((day) => 0.25 * (1 - Math.exp(-((day / 80) ** 1.5))));
  return {
    curve: {
      days,
      won: won.map((share) => share * (1 - lag)),
      lost: won.map((share) => 2.5 * share),
      wonErrors: won.map((share) => 0.1 * share),
      lostErrors: [],
      atRisk: days.map((day) => 600 - 2 * day),
    },
    fitted: { won, open: won.map((share) => 1 - 3.5 * share) },
  };
}

/** Ranks of a law, and the same bent away from it in the tail. */
export function makePairs(bend: number): readonly QuantilePair[] {
  return Array.from({ length: 50 }, (_, rank) => {
    const odds = (rank + 0.5) / (49.5 - rank);
    return { fitted: 20_000 * odds ** 0.6, seen: 20_000 * odds ** (0.6 + bend * (rank / 50)) };
  });
}

export function makeCreationWeeks(count: number): readonly CreationWeek[] {
  return Array.from({ length: count }, (_, week) => ({
    start: addDays("2025-01-02", 7 * week),
    count: (5 * week) % 9,
    expected: 4 + 0.02 * week,
  }));
}

export const PIT = [0.03, 0.12, 0.22, 0.31, 0.38, 0.44, 0.47, 0.52, 0.55, 0.61, 0.72, 0.79, 0.93];

/** Fourteen owners, of whom the last two are beyond what a table shows. */
export const GROUPS: FitReport["owners"] = Array.from({ length: 14 }, (_, index) => ({
  key: `Owner ${index + 1}`,
  wins: 60 - 4 * index,
  decided: 200 - 10 * index,
  raw: (60 - 4 * index) / (200 - 10 * index),
  shrunk: 0.26 - 0.005 * index,
  interval: [0.22 - 0.005 * index, 0.3 - 0.005 * index],
}));
