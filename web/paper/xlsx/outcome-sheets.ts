import type { Forecast, Outcome } from "../../../engine/index.ts";
import { sayAtLeast } from "../../../words/say-at-least.ts";
import { day, type Entry, money, plain, share, type Table } from "./table.ts";

/** The total's figures, one a row, each with its Monte Carlo error. */
export function summarySheet({ total }: Forecast): Table {
  const { bookings, wins } = total;
  return {
    name: "Summary",
    columns: [
      { title: "Figure", width: 40 },
      { title: "Value", width: 16 },
      { title: "Monte Carlo error", width: 18 },
    ],
    rows: [
      ["Quota", money(total.quota), null],
      ["Booked before the forecast", money(total.booked), null],
      ["Chance to make the quota", share(total.pHit), share(total.pHitStandardError)],
      ["Mean bookings", money(bookings.mean), money(bookings.standardError)],
      ["Standard deviation of bookings", money(bookings.sd), null],
      ...quantileRows(bookings),
      ["Mean shortfall", money(total.meanShortfall), money(total.meanShortfallStandardError)],
      ["Mean attainment", share(total.attainment.mean), null],
      ["Wins, mean", plain(wins.mean), plain(wins.standardError)],
      ["From open opportunities", money(total.fromOpen.mean), money(total.fromOpen.standardError)],
      ["From new opportunities", money(total.fromNew.mean), money(total.fromNew.standardError)],
      ...exactRows(total.exact),
    ],
  };
}

/** A row for every period. */
export function periodsSheet({ periods }: Forecast): Table {
  return {
    name: "Periods",
    columns: [
      "Period",
      "Start",
      "End",
      "Quota",
      "Chance",
      "Error of chance",
      "Mean bookings",
      "9 in 10 book at least",
      "5 in 10 book at least",
      "1 in 10 book at least",
      "Mean shortfall",
      "Wins, mean",
    ].map((title) => ({ title, width: 18 })),
    rows: periods.map((period) => [
      period.id,
      day(period.start),
      day(period.end),
      money(period.quota),
      share(period.pHit),
      share(period.pHitStandardError),
      money(period.bookings.mean),
      ...["0.1", "0.5", "0.9"].map((p) => money(period.bookings.quantiles[p])),
      money(period.meanShortfall),
      plain(period.wins.mean),
    ]),
  };
}

function quantileRows({ quantiles, quantileErrors }: Outcome["bookings"]): readonly Entry[][] {
  return Object.entries(quantiles).map(([probability, value]) => {
    const error = quantileErrors[probability];
    const label = `Booked at least, ${sayAtLeast(Number(probability))}`;
    return [label, money(value), error === undefined ? null : money(error)];
  });
}

function exactRows(exact: Outcome["exact"]): readonly Entry[][] {
  if (!exact.applies) return [["Exact answer", exact.reason, null]];
  return [
    ["Chance to make the quota, exact", share(exact.pHit), null],
    ["Mean bookings, exact", money(exact.mean), null],
    ["Standard deviation of bookings, exact", money(exact.sd), null],
  ];
}
