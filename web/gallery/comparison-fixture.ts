import type { ScenarioRow } from "../charts/scenario-rows.ts";
import { makeForecast } from "./fixtures.ts";

const NAMES = [
  "The plan",
  "What if we won twice as often?",
  "Win rate +10 %, creation −20 %",
  "What if everything closed in half the time, in every segment and for every rep of the team?",
] as const;

/** Rows of a comparison: every scenario a little better than the one before. */
export function makeRows(count: number): readonly ScenarioRow[] {
  return Array.from({ length: count }, (_, index) => {
    const median = 900_000 * (1 + 0.08 * index);
    const forecast = makeForecast({ median, spread: 0.15, quota: 1_000_000, periods: 2 });
    const gain = 72_000 * index;
    return {
      id: index === 0 ? "" : `scenario-${index}`,
      name: NAMES[index % NAMES.length],
      series: index,
      forecast,
      delta:
        index === 0
          ? undefined
          : {
              bookingsMean: gain,
              bookingsMeanInterval: [gain - 900, gain + 900] as [number, number],
              bookingsSd: 21_000,
              varianceRatio: 40,
              pHit: 0.05 * index,
              pHitInterval: [0.05 * index - 0.004, 0.05 * index + 0.004] as [number, number],
              exact: null,
            },
      beats: index === 0 ? undefined : { more: 0.5 + 0.05 * index, less: 0.4 - 0.04 * index },
    };
  });
}
