import { decimalWords } from "../../words/decimal.ts";
import { moneyWords } from "../../words/money.ts";
import { numberFormat } from "../../words/number-format.ts";
import { readAmount } from "../../words/read-amount.ts";
import { readNumber } from "../../words/read-number.ts";
import type { Unit } from "./field-unit.ts";

/** A month of a planner. */
const MONTH_DAYS = 30;

const SPANS: Readonly<Record<string, number>> = {
  d: 1,
  day: 1,
  days: 1,
  w: 7,
  week: 7,
  weeks: 7,
  month: 365 / 12,
  months: 365 / 12,
  year: 365,
  years: 365,
};

/** What stands behind a box. */
export const UNIT_WORDS: { readonly [unit in Unit]: string } = {
  text: "",
  date: "",
  money: "",
  percent: "%",
  days: "days",
  "per-month": "a month",
  number: "",
};

const EXAMPLES: { readonly [unit in Unit]: () => string } = {
  text: () => "Write a name.",
  date: () => "Write a date such as 2026-04-01.",
  money: () => `Write an amount such as ${decimalWords(1.2, 1)}M.`,
  percent: () => "Write a percentage such as 25 %.",
  days: () => "Write a time such as 75 days or 3 months.",
  "per-month": () => "Write how many a month, such as 15.",
  number: () => "Write a number.",
};

export function unitHint(unit: Unit): string {
  return EXAMPLES[unit]();
}

/** A value of the plan as its box shows it, without its unit. */
export function fieldText(unit: Unit, value: unknown, currency: string): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "number") return String(value);
  if (unit === "money") return moneyWords(value, currency);
  const scale = unit === "percent" ? 100 : unit === "per-month" ? MONTH_DAYS : 1;
  return numberFormat({ maximumSignificantDigits: 6 }).format(value * scale);
}

/** What a person typed, in the plan's unit; undefined where it cannot be read. */
export function readFieldText(unit: Unit, text: string): number | string | undefined {
  const typed = text.trim();
  if (unit === "text") return typed === "" ? undefined : typed;
  if (unit === "date") return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : undefined;
  if (unit === "days") return readDays(typed);
  const sign = /^[-−]/.test(typed) ? -1 : 1;
  const amount = readAmount(typed.replace(/^[-−]/, "").replace(/\s*(a|per) month$/i, ""));
  if (amount === undefined) return undefined;
  // "0.25" of a percentage is a quarter of a percent to some and 25 % to others: the unit decides.
  const scale = unit === "percent" ? 100 : unit === "per-month" ? MONTH_DAYS : 1;
  return tidy((sign * amount) / scale);
}

function readDays(typed: string): number | undefined {
  const [, number, unit = "days"] = /^([\d\s.,'’]*\d)\s*([a-z]+)?$/i.exec(typed) ?? [];
  const span = SPANS[unit.toLowerCase()];
  const amount = number === undefined ? undefined : readNumber(number);
  if (span === undefined || amount === undefined) return undefined;
  return unit.startsWith("month") ? Math.round(amount * span) : tidy(amount * span);
}

/** Without the last digits that a division left behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
