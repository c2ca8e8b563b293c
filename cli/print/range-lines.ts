import { betterEnd, type Leverage } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { changeWords } from "../../words/percent.ts";
import { signedMoney, signedPoints } from "../../words/signed.ts";
import { tornadoBar } from "./bar-line.ts";
import { layOutTable } from "./lay-out-table.ts";
import { shortName } from "./printable.ts";

/** Periods that fit beside each other. */
const PERIODS_MAX = 4;

/** Each lever at the ends of its range: bars, and what its better end does period by period. */
export function rangeLines(leverage: Leverage, dim: (text: string) => string): readonly string[] {
  const { tornado, currency } = leverage;
  if (tornado.length === 0) return [];
  const most = Math.max(
    ...tornado.flatMap(({ low, high }) => [low, high].map(({ pHit }) => Math.abs(pHit.value))),
  );
  const bars = layOutTable(
    [
      { title: "lever", align: "left" },
      { title: "range", align: "left" },
      { title: "chance, points", align: "left" },
      { title: "bookings", align: "right" },
      { title: "", align: "left" },
    ],
    tornado.map((bar) => [
      leverName(bar.lever),
      `${changeWords(bar.low.multiply)} to ${changeWords(bar.high.multiply)}`,
      tornadoBar(bar.low.pHit.value, bar.high.pHit.value, most),
      signedMoney(betterEnd(bar).bookings.value, currency),
      halfWidth(betterEnd(bar).bookings.interval, currency),
    ]),
  );
  return [
    dim("  Each at the ends of its range, and bookings at the better end"),
    ...bars,
    ...periodTable(leverage, dim),
  ];
}

/** Half of an interval; nothing where it has no width. */
function halfWidth([low, high]: readonly [number, number], currency: string): string {
  return high > low ? `± ${moneyWords((high - low) / 2, currency)}` : "";
}

function periodTable(
  { tornado, levers, currency }: Leverage,
  dim: (text: string) => string,
): readonly string[] {
  const ids = tornado[0].low.periods.map(({ id }) => id).slice(0, PERIODS_MAX);
  if (ids.length === 0) return [];
  const hasCosts = levers.some(({ perCost }) => perCost !== null);
  const rows = tornado.map((bar) => {
    const { multiply, periods } = betterEnd(bar);
    // Of a first sketch the levers may not be told yet.
    const perCost = levers.find(({ lever }) => lever === bar.lever)?.perCost;
    const points = periods.slice(0, PERIODS_MAX).map(({ pHit }) => signedPoints(pHit.value));
    const last = periods[Math.min(PERIODS_MAX, periods.length) - 1].bookings.value;
    return [
      `${leverName(bar.lever)} ${changeWords(multiply)}`,
      ...points,
      signedMoney(periods[0].bookings.value, currency),
      signedMoney(last, currency),
      ...(hasCosts ? [perCost ? signedPoints(10_000 * perCost.pHit.value, 2) : ""] : []),
    ];
  });
  const money = ["first", "last"].map((which) => `${which}, bookings`);
  return [
    "",
    dim("  The better ends, period by period: points of chance, and bookings"),
    ...layOutTable(
      [
        { title: "move", align: "left" },
        ...ids.map((id) => ({ title: shortName(id), align: "right" as const })),
        ...money.map((title) => ({ title, align: "right" as const })),
        ...(hasCosts ? [{ title: "per 10k", align: "right" as const }] : []),
      ],
      rows,
    ),
  ];
}
