import type { ClaimsDocument } from "../../engine/index.ts";
import { countOf } from "../../words/count.ts";
import { numberFormat } from "../../words/number-format.ts";
import type { Paint } from "../terminal.ts";
import { screenOf } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";
import { wrapText } from "./wrap-text.ts";

/** Columns of the longest bar. */
const BAR = 30;

type Told = ClaimsDocument["claims"][number];
type Figure = Pick<Told["found"], "measure" | "value" | "interval">;

/** Claims one under the other: what is said, what was found, and what that rests on. */
export function claimsScreen({ claims, trials, seed }: ClaimsDocument, paint: Paint): string {
  const held = claims.filter(({ holds }) => holds).length;
  return screenOf([
    ...claims.map((claim) => linesOf(claim, paint)),
    [
      `${held} of ${countOf(claims.length, "claim")} found to hold`,
      paint(
        "dim",
        `${countOf(trials, "future")} of each alternative, the same luck · seed ${seed}`,
      ),
    ],
  ]);
}

function linesOf({ id, claim, expected, found, holds, assumes, correction }: Told, paint: Paint) {
  const indent = "       ";
  const verdict = holds ? "holds" : "does not hold";
  return [
    ...wrapText(`${id}  ${claim}`, "  ", indent).map((line) => paint("bold", line)),
    ...wrapText(`${verdict}: expected was that ${expected}`, indent, indent),
    ...[found, ...found.beside].flatMap((figure) => wrapText(figureText(figure), indent, indent)),
    ...curveLines(found.curve, indent),
    ...(found.region ? wrapText(`where: ${found.region}`, indent, indent) : []),
    ...(correction ? wrapText(`corrected: ${correction}`, indent, indent) : []),
    ...wrapText(`assumed: ${assumes.join("; ")}`, indent, indent).map((line) => paint("dim", line)),
  ];
}

/** A curve as bars: where it is highest is seen at a glance. */
function curveLines(curve: Told["found"]["curve"], indent: string): readonly string[] {
  if (curve === null) return [];
  const { moved, measure, points } = curve;
  const most = Math.max(...points.map(({ value }) => value));
  const rows = points.map(({ at, value, interval }) => [
    words(at),
    words(value),
    `± ${words((interval[1] - interval[0]) / 2)}`,
    "█".repeat(most > 0 ? Math.max(0, Math.round((BAR * value) / most)) : 0),
  ]);
  const columns = [
    { title: "", align: "right" },
    { title: "", align: "right" },
    { title: "", align: "left" },
    { title: "", align: "left" },
  ] as const;
  const [, ...lines] = layOutTable(columns, rows);
  return [
    ...wrapText(`${measure}, by ${moved}:`, indent, indent),
    ...lines.map((line) => `${indent}${line}`),
  ];
}

function figureText({ measure, value, interval: [low, high] }: Figure): string {
  const spread = low === high ? "" : ` (${words(low)} to ${words(high)})`;
  return `${measure}: ${words(value)}${spread}`;
}

function words(value: number): string {
  return numberFormat({ maximumSignificantDigits: 3 }).format(value);
}
