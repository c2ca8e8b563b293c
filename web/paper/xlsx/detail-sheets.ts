import type { Forecast } from "../../../engine/index.ts";
import { sayAtLeast } from "../../../words/say-at-least.ts";
import { day, money, plain, type Table } from "./table.ts";

/** Cumulative bookings week by week. */
export function timelineSheet({ timeline }: Forecast): Table {
  const probabilities = Object.keys(timeline[0]?.quantiles ?? {});
  return {
    name: "Timeline",
    columns: [
      { title: "Date", width: 12 },
      ...probabilities.map((p) => ({ title: `Booked, ${sayAtLeast(Number(p))}`, width: 26 })),
    ],
    rows: timeline.map(({ date, quantiles }) => [
      day(date),
      ...probabilities.map((probability) => money(quantiles[probability])),
    ]),
  };
}

/** Where bookings come from: by source, by segment, by owner. */
export function breakdownSheet({ breakdown }: Forecast): Table {
  return {
    name: "Breakdown",
    columns: [
      { title: "By", width: 12 },
      { title: "Name", width: 32 },
      { title: "Mean bookings", width: 16 },
      { title: "Monte Carlo error", width: 18 },
      { title: "Wins, mean", width: 12 },
    ],
    rows: Object.entries(breakdown).flatMap(([by, shares]) =>
      shares.map(({ key, bookings, wins }) => [
        by,
        key,
        money(bookings.mean),
        money(bookings.standardError),
        plain(wins.mean),
      ]),
    ),
  };
}
