import type { Explanation } from "../../engine/index.ts";
import { leverValue } from "../../words/lever-value.ts";
import { moneyWords } from "../../words/money.ts";
import { signedMoney } from "../../words/signed.ts";
import type { Paint } from "../terminal.ts";
import { tornadoBar } from "./bar-line.ts";
import { closingLines, screenOf, titleLine } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";
import { shortName } from "./printable.ts";
import { wrapText } from "./wrap-text.ts";

/** What made a difference: a bar for each factor, and what is left to luck. */
export function explanationScreen(explanation: Explanation, paint: Paint): string {
  const { expected, reached, difference, largest, currency, of } = explanation;
  const verb = of === "actual" ? "came in" : "would be";
  const headline =
    `Bookings ${verb} at ${moneyWords(reached.value, currency)}, ` +
    `${signedMoney(difference, currency)} from the ` +
    `${moneyWords(expected.value, currency)} expected`;
  const most = largest === null ? "No single factor is clearly largest." : "";
  return screenOf([
    [paint("dim", titleLine(explanation))],
    [
      ...wrapText(headline, "").map((line) => paint("bold", line)),
      ...(most === "" ? [`The largest part is ${shortName(largest ?? "")}.`] : [most]),
    ],
    partLines(explanation),
    unexplainedLines(explanation),
    closingLines(explanation).map((line) => paint("dim", line)),
  ]);
}

function partLines({ parts, luck, currency }: Explanation): readonly string[] {
  const all = [
    ...parts,
    ...(luck
      ? [{ factor: "luck", bookings: luck.bookings, plan: null, actual: null, byDraw: null }]
      : []),
  ];
  const isTold = parts.some(({ actual }) => actual !== null);
  const isSimulated = all.some(({ bookings: { interval } }) => interval[1] > interval[0]);
  const isDrawn = parts.some(({ byDraw }) => byDraw !== null);
  const most = Math.max(...all.map(({ bookings }) => Math.abs(bookings.value)));
  const rows = all.map(({ factor, bookings: { value, interval }, plan, actual, byDraw }) => [
    shortName(factor),
    plan === null || actual === null
      ? ""
      : [plan, actual].map((value) => leverValue(factor, value, currency)).join(" → "),
    tornadoBar(value, value, most),
    signedMoney(value, currency),
    interval[1] > interval[0] ? spanWords(interval, currency) : "",
    ...(isDrawn ? [byDraw ? spanWords(byDraw, currency) : ""] : []),
  ]);
  const usual = luck
    ? wrapText(
        `Luck of ${signedMoney(luck.usual[0], currency)} to ` +
          `${signedMoney(luck.usual[1], currency)} is usual: 8 in 10 such periods.`,
      )
    : [];
  return [
    ...layOutTable(
      [
        { title: "factor", align: "left" },
        { title: isTold ? "plan → actual" : "", align: "left" },
        { title: "", align: "left" },
        { title: "share", align: "right" },
        { title: isSimulated ? "95 %" : "", align: "left" },
        ...(isDrawn ? [{ title: "80 % of the draws", align: "left" } as const] : []),
      ],
      rows,
    ),
    ...usual,
  ];
}

function spanWords([low, high]: readonly [number, number], currency: string): string {
  return `${signedMoney(low, currency)} to ${signedMoney(high, currency)}`;
}

function unexplainedLines({ unexplained }: Explanation): readonly string[] {
  if (unexplained.length === 0) return [];
  const names = unexplained.map(({ factor }) => factor).join(", ");
  return wrapText(`Not told, and so counted to luck: ${names}.`);
}
