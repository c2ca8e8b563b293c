import { moneyWords } from "../../words/money.ts";
import { numberFormat } from "../../words/number-format.ts";
import { changeWords } from "../../words/percent.ts";
import { readAmount } from "../../words/read-amount.ts";
import type { TeamLever } from "./lever.ts";

/** How a lever is named and measured on the page. */
export interface LeverWords {
  readonly name: string;
  /** What stands behind its number box. */
  readonly unit: string;
  /** What one unit in the box is in the plan's own unit: a box of percent holds 25 for 0.25. */
  readonly scale: number;
  readonly explanation: string;
}

export const LEVER_WORDS: { readonly [lever in TeamLever]: LeverWords } = {
  creation: {
    name: "Creation",
    unit: "a month",
    scale: 1,
    explanation: "Opportunities created in 30 days, all sources together",
  },
  winRate: {
    name: "Win rate",
    unit: "%",
    scale: 100,
    explanation: "Share of opportunities that are ever won",
  },
  dealSize: {
    name: "Deal size",
    unit: "",
    scale: 1,
    explanation: "Amount of a won opportunity",
  },
  cycleTime: {
    name: "Cycle time",
    unit: "days",
    scale: 1,
    explanation: "Days from creation to win; fewer is faster",
  },
};

/**
 * A lever's value as its number box shows it: without its unit, ready to be edited.
 *
 * @param value in the plan's own unit
 */
export function boxText(lever: TeamLever, value: number, currency: string): string {
  if (lever === "dealSize") return moneyWords(value, currency);
  return numberFormat({ maximumSignificantDigits: 3 }).format(value * LEVER_WORDS[lever].scale);
}

/** The value a person typed into a lever's box, in the plan's unit; undefined where it is none. */
export function readBox(lever: TeamLever, text: string): number | undefined {
  const { unit, scale } = LEVER_WORDS[lever];
  const bare = text.trim().replace(new RegExp(`\\s*${unit}$`), "");
  const amount = readAmount(bare);
  if (amount === undefined || amount < 0) return undefined;
  const value = amount / scale;
  return lever === "winRate" && value > 1 ? undefined : value;
}

/** A lever's value with its unit: "15 a month", "25 %", "$50k", "75 days". */
export function leverValueWords(lever: TeamLever, value: number, currency: string): string {
  const { unit } = LEVER_WORDS[lever];
  return `${boxText(lever, value, currency)}${unit === "" ? "" : `\u00a0${unit}`}`;
}

/** What a screen reader says of a slider: where it stands, and how far from the plan. */
export function leverSentence(
  lever: TeamLever,
  { base, multiplier, currency }: { base: number; multiplier: number; currency: string },
): string {
  const value = leverValueWords(lever, base * multiplier, currency);
  if (multiplier === 1) return `${value}, as planned`;
  return `${value}, ${changeWords(multiplier)} against the plan`;
}
