import type { Requirement } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { leverName } from "../../words/lever-names.ts";
import { leverValue } from "../../words/lever-value.ts";
import { exactPercent, percentWords } from "../../words/percent.ts";
import { within } from "../../words/within.ts";
import type { Paint } from "../terminal.ts";
import { closingLines, screenOf, titleLine } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";
import { wrapText } from "./wrap-text.ts";

/** How far a lever must move: the answer, then what other chances need. */
export function requirementScreen(requirement: Requirement, paint: Paint): string {
  return screenOf([
    [paint("dim", titleLine(requirement))],
    answerLines(requirement, paint),
    levelLines(requirement),
    frontierLines(requirement, (text) => paint("dim", text)),
    closingLines(requirement).map((line) => paint("dim", line)),
  ]);
}

function answerLines(requirement: Requirement, paint: Paint): readonly string[] {
  const { lever, probability, reachable, multiplier, multiplierInterval, value } = requirement;
  const { valueToday, pHit, pHitToday, bestMultiplier, currency } = requirement;
  const today = `Today the chance is ${percentWords(pHitToday.value)}.`;
  const goal = percentWords(probability);
  if (!reachable || multiplier === null) {
    const best = `at best ${percentWords(pHit.value)}, at ×${numberWords(bestMultiplier ?? 1)}`;
    return [
      paint("bold", `No ${leverName(lever)} gives a chance of ${goal}: ${best}.`),
      ...wrapText(today, ""),
    ];
  }
  const words = (amount: number) => leverValue(lever, amount, currency);
  const from = valueToday === null ? "" : `, from ${words(valueToday)} today`;
  const amount = value === null ? "" : `That is ${words(value)}${from}. `;
  const needed = `×${numberWords(multiplier)}${withinOf(multiplierInterval)}`;
  return [
    paint("bold", `A chance of ${goal} needs ${leverName(lever)} ${needed}`),
    ...wrapText(`${amount}${today}`, ""),
  ];
}

function levelLines({ levels, lever, currency }: Requirement): readonly string[] {
  return layOutTable(
    [
      { title: "for a chance of", align: "right" },
      { title: "factor", align: "right" },
      { title: "value", align: "right" },
      { title: "opportunities created", align: "right" },
    ],
    levels.map(({ probability, multiplier, multiplierInterval, value, creations }) => [
      exactPercent(probability, 0),
      multiplier === null
        ? "out of reach"
        : `×${numberWords(multiplier)}${withinOf(multiplierInterval)}`,
      value === null ? "" : leverValue(lever, value, currency),
      creations === null ? "" : countWords(creations),
    ]),
  );
}

function withinOf(interval: Requirement["multiplierInterval"]): string {
  return interval ? within(interval, (multiplier) => `×${numberWords(multiplier)}`) : "";
}

function frontierLines(
  { frontier, lever }: Requirement,
  dim: (text: string) => string,
): readonly string[] {
  if (!frontier) return [];
  return [
    dim("  Pairs that reach it together"),
    ...layOutTable(
      [
        { title: leverName(frontier.with), align: "right" },
        { title: leverName(lever), align: "right" },
      ],
      frontier.points.map(({ other, multiplier }) => [
        `×${numberWords(other)}`,
        toldMultiplier(multiplier),
      ]),
    ),
  ];
}

/** A search ends at a 64th of today's: less is as good as none. */
function toldMultiplier(multiplier: number | null): string {
  if (multiplier === null) return "out of reach";
  return multiplier <= 1 / 64 ? "none needed" : `×${numberWords(multiplier)}`;
}

function numberWords(value: number): string {
  return value >= 1000 ? countWords(value) : String(Number(value.toPrecision(3)));
}
