import type { ScenarioRow } from "../../charts/scenario-rows.ts";
import { type Entry, money, share, type Table } from "./table.ts";

/** The scenarios side by side, each held against one of them on the same luck. */
export function scenariosSheet(rows: readonly ScenarioRow[]): Table {
  return {
    name: "Scenarios",
    columns: [
      { title: "Scenario", width: 48 },
      ...[
        "Chance",
        "Change of chance",
        "95 %, from",
        "to",
        "Mean bookings",
        "Change of mean",
        "95 %, from",
        "to",
        "9 in 10 book at least",
        "1 in 10 book at least",
        "Books more in",
        "Less in",
      ].map((title) => ({ title, width: 18 })),
    ],
    rows: rows.map((row) => {
      const { total } = row.forecast;
      return [
        row.name,
        share(total.pHit),
        ...changes(row.delta?.pHit, row.delta?.pHitInterval, share),
        money(total.bookings.mean),
        ...changes(row.delta?.bookingsMean, row.delta?.bookingsMeanInterval, money),
        money(total.bookings.quantiles["0.1"]),
        money(total.bookings.quantiles["0.9"]),
        share(row.beats?.more ?? null),
        share(row.beats?.less ?? null),
      ];
    }),
  };
}

/** A change and its interval; three empty cells for what the others are held against. */
function changes(
  value: number | undefined,
  interval: readonly [number, number] | undefined,
  entry: (value: number) => Entry,
): readonly Entry[] {
  if (value === undefined || interval === undefined) return [null, null, null];
  return [value, ...interval].map(entry);
}
