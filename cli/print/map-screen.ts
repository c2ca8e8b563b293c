import type { LeverageMap } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { percentWords } from "../../words/percent.ts";
import type { Paint } from "../terminal.ts";
import { closingLines, screenOf, titleLine } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";

/** A map of two levers as a table of chances in percent, today's marked. */
export function mapScreen(map: LeverageMap, paint: Paint): string {
  const { x, y, pHit } = map;
  const rows = y.multiply.map((multiply, row) => [
    factor(multiply),
    ...pHit[row].map((chance, column) => {
      const isToday = multiply === 1 && x.multiply[column] === 1;
      const percent = percentWords(chance).replace(/\s*%$/, "");
      return `${isToday ? "•" : ""}${percent}${signOf(chance)}`;
    }),
  ]);
  return screenOf([
    [paint("dim", titleLine(map))],
    [
      `Chance of the quota in percent: ${leverName(x.lever)} across, ${leverName(y.lever)} up`,
      "· at least 50   : at least 80   # at least 90   • today",
    ],
    layOutTable(
      [
        { title: leverName(y.lever), align: "right" },
        ...x.multiply.map((multiply) => ({ title: factor(multiply), align: "right" as const })),
      ],
      rows.reverse(),
    ),
    betterLines(map),
    closingLines(map).map((line) => paint("dim", line)),
  ]);
}

/** Between the places of the table: which way bookings rise most for one percent of a lever. */
function betterLines({ x, y, better }: LeverageMap): readonly string[] {
  const rows = better.map((cells, row) => [
    `${factor(y.multiply[row])} to ${factor(y.multiply[row + 1])}`,
    ...cells.map((cell) => (cell ? arrowOf(cell, x.lever) : "·")),
  ]);
  return [
    `One percent adds most to bookings: → ${leverName(x.lever)}, ↑ ${leverName(y.lever)};`,
    "← ↓ where less of it does; · chance does not tell",
    ...layOutTable(
      [
        { title: "", align: "right" },
        ...x.multiply.slice(1).map((to, column) => ({
          title: `${factor(x.multiply[column])}–${factor(to).slice(1)}`,
          align: "right" as const,
        })),
      ],
      rows.reverse(),
    ),
  ];
}

function arrowOf({ lever, isMore }: { lever: string; isMore: boolean }, across: string): string {
  if (lever === across) return isMore ? "→" : "←";
  return isMore ? "↑" : "↓";
}

function signOf(chance: number): string {
  if (chance >= 0.9) return "#";
  if (chance >= 0.8) return ":";
  return chance >= 0.5 ? "·" : " ";
}

function factor(multiply: number): string {
  return `×${Number(multiply.toPrecision(3))}`;
}
