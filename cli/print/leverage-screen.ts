import type { Leverage } from "../../engine/index.ts";
import { countWords } from "../../words/count.ts";
import { decimalWords } from "../../words/decimal.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { changeWords, percentWords } from "../../words/percent.ts";
import { signedMoney, signedNumber, signedPoints } from "../../words/signed.ts";
import { whatStays } from "../../words/what-stays.ts";
import { within } from "../../words/within.ts";
import type { Paint } from "../terminal.ts";
import { closingLines, screenOf, titleLine } from "./inquiry-lines.ts";
import { layOutTable } from "./lay-out-table.ts";
import { rangeLines } from "./range-lines.ts";
import { riskSection } from "./risk-section.ts";
import { verdictLines } from "./verdict-lines.ts";
import { wrapText } from "./wrap-text.ts";

/** Where to act: the verdict first, then what it rests on. */
export function leverageScreen(leverage: Leverage, paint: Paint): string {
  const dim = (text: string) => paint("dim", text);
  return screenOf([
    [dim(titleLine(leverage))],
    verdictLines(leverage, paint),
    leverage.isComplete ? [] : ["A part: not all of it was worked out."],
    leverLines(leverage, dim),
    rangeLines(leverage, dim),
    togetherLines(leverage, dim),
    neededLines(leverage, dim),
    velocityLines(leverage, dim),
    riskSection(leverage, dim),
    closingLines(leverage).map(dim),
  ]);
}

function leverLines({ levers }: Leverage, dim: (text: string) => string): readonly string[] {
  if (levers.length === 0) return [];
  const needs = levers.some((each) => each.requiredOpportunitiesElasticity !== null);
  const rows = levers.map((each) => [
    leverName(each.lever),
    signedNumber(each.elasticity),
    halfWidth(each.elasticityInterval),
    signedPoints(each.pHitPerPercent, 2),
    halfWidth(each.pHitPerPercentInterval, 100),
    ...(needs ? [requiredWords(each.requiredOpportunitiesElasticity)] : []),
    each.leadTimeDays === null ? "" : `${Math.round(each.leadTimeDays)} days`,
  ]);
  const nulls = levers.filter(({ nullReason }) => nullReason !== null);
  return [
    dim("  One percent more of each, everything else held"),
    ...layOutTable(
      [
        { title: "lever", align: "left" },
        { title: "bookings, %", align: "right" },
        { title: "", align: "left" },
        { title: "chance, points", align: "right" },
        { title: "", align: "left" },
        ...(needs ? [{ title: "creations needed, %", align: "right" } as const] : []),
        { title: "half shows after", align: "right" },
      ],
      rows,
    ),
    ...nulls.flatMap(({ lever, nullReason }) =>
      wrapText(`Nothing depends on ${leverName(lever)}: ${nullReason}.`),
    ),
  ];
}

type Lever = Leverage["levers"][number];

function requiredWords(figure: Lever["requiredOpportunitiesElasticity"]): string {
  if (!figure) return "";
  const { value, interval } = figure;
  return [signedNumber(value), halfWidth(interval)].filter((part) => part !== "").join(" ");
}

/** Half of an interval; nothing where it has no width. */
function halfWidth([low, high]: readonly [number, number], unit = 1): string {
  return high > low ? `± ${decimalWords((unit * (high - low)) / 2, 2)}` : "";
}

function togetherLines(
  { interactions, shapley, currency }: Leverage,
  dim: (text: string) => string,
): readonly string[] {
  if (!shapley) return [];
  const pairs = [...interactions]
    .sort((a, b) => Math.abs(b.bookings.value) - Math.abs(a.bookings.value))
    .slice(0, 3);
  const money = (amount: number) => signedMoney(amount, currency);
  const shares = shapley.bookings.parts.map(
    ({ lever, value, interval }) => `${leverName(lever)} ${money(value)}${within(interval, money)}`,
  );
  const percent = (share: number) => signedPoints(share, 2);
  const { base, all } = shapley.bookings;
  const chance = `${percentWords(shapley.pHit.base)} to ${percentWords(shapley.pHit.all)}`;
  const moves = shapley.moves.map(
    ({ lever, multiply }) => `${leverName(lever)} ${changeWords(multiply)}`,
  );
  return [
    dim("  All together"),
    ...wrapText(
      `${moves.join(", ")}: bookings ${signedMoney(all - base, currency)}, chance ${chance}.`,
    ),
    ...wrapText(`Of the bookings: ${shares.join(", ")}.${whatStays(shapley)}`),
    ...pairs.flatMap(({ levers: [a, b], bookings }) =>
      wrapText(
        `${leverName(a)} and ${leverName(b)}, 10 % each: ${percent(bookings.value)} % of ` +
          `bookings${within(bookings.interval, percent)} beyond the sum of both.`,
      ),
    ),
  ];
}

function neededLines(
  { base: { requiredOpportunities, created } }: Leverage,
  dim: (text: string) => string,
): readonly string[] {
  if (requiredOpportunities.length === 0) return [];
  const needed = requiredOpportunities.map(({ probability, creations, interval }) => {
    const chance = percentWords(probability);
    if (creations === null) return `${chance}: out of reach`;
    return `${chance}: ${countWords(creations)}${interval ? within(interval, countWords) : ""}`;
  });
  return [
    dim("  Opportunities to create within the horizon, the opening held"),
    ...wrapText(`${needed.join("   ")}   (the plan creates ${countWords(created)})`),
  ];
}

function velocityLines(
  { velocity, base, currency }: Leverage,
  dim: (text: string) => string,
): readonly string[] {
  if (!velocity) return [];
  const { formula, simulated, periods, why } = velocity;
  const told = ({ value, interval }: typeof simulated) =>
    `${changeWords(value)}${within(interval, changeWords)}`;
  const later = periods.map(({ id, simulated: own }) => `${id} ${told(own)}`);
  const split = later.length > 0 ? `: ${later.join(", ")}` : "";
  const bookings = moneyWords(base.bookings.value, currency);
  return [
    dim("  A cycle 20 % shorter"),
    ...wrapText(
      `The velocity formula promises ${changeWords(formula.value)} of ${bookings}; ` +
        `the model finds ${told(simulated)}${split}.`,
    ),
    ...wrapText(why),
  ];
}
