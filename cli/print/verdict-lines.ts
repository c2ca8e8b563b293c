import type { Leverage } from "../../engine/index.ts";
import { leverName } from "../../words/lever-names.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import type { Paint } from "../terminal.ts";
import { wrapText } from "./wrap-text.ts";

const COMPARED = {
  cost: "for what it costs",
  range: "over its feasible range",
  percent: "for the same percentage",
} as const;

const DRAWS = {
  futures: "resamples of the futures",
  parameters: "the draws of what the plan does not know",
} as const;

/** Which lever does most, or that none clearly does. */
export function verdictLines(
  { verdict, base, currency, outcome }: Leverage,
  paint: Paint,
): readonly string[] {
  const chance =
    outcome.quota > 0 ? `, and the quota is made in ${percentWords(base.pHit.value)}` : "";
  const today = `The plan books ${moneyWords(base.bookings.value, currency)}${chance}.`;
  if (!verdict) return [today];
  const { best, leader, confidence, by, draws, measure } = verdict;
  const what = measure === "bookings" ? "bookings" : "the chance of the quota";
  const sure =
    draws === "exact"
      ? "taking the plan as exactly right"
      : `best in ${percentWords(confidence)} of ${DRAWS[draws]}`;
  const saying =
    best === null
      ? `No clear winner ${COMPARED[by]}: ${leverName(leader)} leads, ${sure}.`
      : `${capital(leverName(best))} does most for ${what} ${COMPARED[by]}, ${sure}.`;
  return [paint("bold", saying), ...wrapText(today, "")];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
