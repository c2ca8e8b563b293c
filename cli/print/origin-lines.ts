import type { Forecast } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { layOutTable } from "./lay-out-table.ts";
import { shortName } from "./printable.ts";

const BAR_WIDTH = 24;
/** Sources, segments or owners listed before the rest is only counted. */
const SHARES_SHOWN = 6;

type Share = Forecast["breakdown"]["source"][number];
type Amount = Share["bookings"];

/** Where mean bookings come from: what is open, what is new, and the largest sources and owners. */
export function originLines({ total, breakdown, currency }: Forecast): readonly string[] {
  const rows: [string, Amount][] = [
    ["open opportunities", total.fromOpen],
    ["new opportunities", total.fromNew],
  ];
  for (const [by, shares] of Object.entries(breakdown)) rows.push(...largest(by, shares));
  const most = Math.max(...rows.map(([, { mean }]) => mean));
  const cells = rows.map(([name, { mean, standardError }]) => {
    return [name, moneyWords(mean, currency, standardError), barOf(mean, most)];
  });
  return layOutTable(
    [
      { title: "Where bookings come from", align: "left" },
      { title: "on average", align: "right" },
      { title: "", align: "left" },
    ],
    cells,
  );
}

/** A single share says no more than the total does. */
function largest(by: string, shares: readonly Share[]): readonly [string, Amount][] {
  if (shares.length < 2) return [];
  const sorted = [...shares].sort((a, b) => b.bookings.mean - a.bookings.mean);
  const shown = sorted.slice(0, SHARES_SHOWN);
  return shown.map(({ key, bookings }) => [`${by} ${shortName(key)}`, bookings]);
}

function barOf(amount: number, most: number): string {
  return "█".repeat(most > 0 ? Math.round((BAR_WIDTH * Math.max(0, amount)) / most) : 0);
}
