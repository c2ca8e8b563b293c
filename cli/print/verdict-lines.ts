import type { Leverage } from "../../engine/index.ts";
import { moneyWords } from "../../words/money.ts";
import { percentWords } from "../../words/percent.ts";
import { verdictReason, verdictSentence } from "../../words/verdict.ts";
import { within } from "../../words/within.ts";
import type { Paint } from "../terminal.ts";
import { wrapText } from "./wrap-text.ts";

/** Which lever does most, or that none clearly does; how sure that is; what the plan comes to. */
export function verdictLines(
  { verdict, base, currency, outcome }: Leverage,
  paint: Paint,
): readonly string[] {
  const { bookings, pHit } = base;
  const money = (amount: number) => moneyWords(amount, currency);
  const made = `${percentWords(pHit.value)}${within(pHit.interval, percentWords)}`;
  const chance = outcome.quota > 0 ? `, and the quota is made in ${made}` : "";
  const books = `${money(bookings.value)}${within(bookings.interval, money)}`;
  const today = `The plan books ${books}${chance}.`;
  if (!verdict) return [today];
  return [
    ...wrapText(`${verdictSentence(verdict)}.`, "").map((line) => paint("bold", line)),
    ...wrapText(`${verdictReason(verdict, currency)} ${today}`, ""),
  ];
}
