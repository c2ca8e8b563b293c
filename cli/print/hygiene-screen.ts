import type { Finding, Hygiene } from "../../engine/index.ts";
import { countOf, countWords } from "../../words/count.ts";
import { exactMoney, moneyWords } from "../../words/money.ts";
import { exactPercent } from "../../words/percent.ts";
import { signedPoints } from "../../words/signed.ts";
import type { Paint } from "../terminal.ts";
import { wrapText } from "./wrap-text.ts";

type Money = (amount: number) => string;

/** What is wrong with a CRM's records, how much of it, and what is done about it. */
export function hygieneScreen(hygiene: Hygiene, paint: Paint): string {
  const { currency, findings } = hygiene;
  const money: Money = (amount) =>
    currency === null ? countWords(amount) : moneyWords(amount, currency);
  const sections = [
    summaryOf(hygiene, money).flatMap((line) => wrapText(line, "", "  ")),
    ...findings.map((finding) => findingLines(finding, money, currency, paint)),
    findings.length === 0 ? ["Nothing wrong was found."] : [],
  ];
  const told = sections.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function summaryOf({ pipeline, winRates }: Hygiene, money: Money): readonly string[] {
  const { open, live, integrity, slowestWinDays } = pipeline;
  const recorded = `Recorded pipeline: ${countWords(open.count)} open, ${money(open.amount)}.`;
  const share = integrity === null ? "" : ` (${exactPercent(integrity)} of the value)`;
  const alive =
    slowestWinDays === null
      ? "Too few wins to say which of them are alive."
      : `Live: ${countWords(live.count)}, ${money(live.amount)}${share}, without those older than \
the slowest win, ${countOf(slowestWinDays, "day")}.`;
  const { ofClosed, ofDecided, ofCreated } = winRates;
  const rates = [
    `${rate(ofClosed)} of all closed`,
    `${rate(ofDecided)} without those lost to no decision`,
    `${rate(ofCreated)} of all created`,
  ];
  return [recorded, alive, `Won: ${rates.join(", ")}. None of these is the win rate of new ones.`];
}

function rate({ value }: Hygiene["winRates"]["ofClosed"]): string {
  return value === null ? "none" : exactPercent(value);
}

function findingLines(
  { code, count, of, amount, what, rule, effect }: Finding,
  money: Money,
  currency: string | null,
  paint: Paint,
): readonly string[] {
  const worth = amount > 0 ? `, ${money(amount)}` : "";
  const title = `${code}: ${countWords(count)} of ${countWords(of)}${worth}`;
  const lines = [paint("bold", title), ...wrapText(`${what}; ${rule}.`, "  ", "  ")];
  if (effect === undefined) return lines;
  const size = Math.abs(effect.bookings);
  const moved = currency === null ? countWords(size) : exactMoney(size, currency);
  const points = signedPoints(effect.pHit);
  const by = `${moved} ${effect.bookings < 0 ? "less" : "more"} in the mean`;
  const text = `Without them the plan books ${by}; P(hit) moves by ${points} points \
(${effect.method}).`;
  return [...lines, ...wrapText(text, "  ", "  ")];
}
