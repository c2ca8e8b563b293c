import { money, plain, type Table } from "./table.ts";

/** What each future books in all. */
export function drawsSheet(draws: readonly number[]): Table {
  return {
    name: "Futures",
    columns: [
      { title: "Future", width: 12 },
      { title: "Bookings", width: 16 },
    ],
    rows: draws.map((bookings, future) => [plain(future), money(bookings)]),
  };
}
