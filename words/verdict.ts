import type { Leverage } from "../engine/index.ts";
import { leverName } from "./lever-names.ts";
import { percentWords } from "./percent.ts";

const COMPARED = {
  cost: "for what it costs",
  range: "over the range it can move",
  percent: "for the same percentage",
} as const;

/** Which lever does most, or that none clearly does, as the sentence of a page. */
export function verdictSentence(verdict: NonNullable<Leverage["verdict"]>): string {
  const { best, leader, confidence, by, measure, draws } = verdict;
  const what = measure === "bookings" ? "bookings" : "the chance of the quota";
  const sure = draws === "exact" ? "" : `, surely in ${percentWords(confidence)}`;
  const name = leverName(best ?? leader);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  if (best === null) return `No clear winner ${COMPARED[by]}: ${name} leads${sure}`;
  return `${capital} does most for ${what} ${COMPARED[by]}${sure}`;
}
