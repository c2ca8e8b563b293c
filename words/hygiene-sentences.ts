import type { Finding, Hygiene } from "../engine/index.ts";
import { countOf, countWords } from "./count.ts";
import { decimalWords } from "./decimal.ts";
import { exactMoney, moneyWords } from "./money.ts";
import { exactPercent } from "./percent.ts";
import { signedPoints } from "./signed.ts";

/** What a CRM records as open, and what of it is alive. */
export function recordedSentences({ pipeline, currency }: Hygiene): readonly string[] {
  const { open, live, integrity, slowestWinDays } = pipeline;
  const worth = (amount: number) => (open.amount > 0 ? `, ${amountWords(amount, currency)}` : "");
  const recorded =
    `Recorded pipeline: ${countWords(open.count)} open` +
    (open.amount === 0 && open.count > 0 ? ", none with an amount." : `${worth(open.amount)}.`);
  const share = integrity === null ? "" : ` (${exactPercent(integrity)} of the value)`;
  const alive =
    slowestWinDays === null
      ? "Too few wins to say which of them are alive."
      : `Live: ${countWords(live.count)}${worth(live.amount)}${share}, without those older than \
the slowest win, ${countOf(slowestWinDays, "day")}.`;
  return [recorded, alive];
}

/** The three win rates that people read off one history. */
export function winRatesSentence({ winRates }: Hygiene): string {
  const { ofClosed, ofDecided, ofCreated } = winRates;
  const rates = [
    `${rateWords(ofClosed)} of all closed`,
    `${rateWords(ofDecided)} without those lost to no decision`,
    `${rateWords(ofCreated)} of all created`,
  ];
  return `Won: ${rates.join(", ")}. None of these is the win rate of new ones.`;
}

/** What leaving out those that were found does to a plan, each figure with its error. */
export function effectSentence(
  effect: NonNullable<Finding["effect"]>,
  currency: string | null,
): string {
  const { bookings, bookingsStandardError, pHit, pHitStandardError, method } = effect;
  const by = `${wholeAmount(Math.abs(bookings), currency)} ${bookings < 0 ? "less" : "more"}`;
  const points = signedPoints(pHit);
  const pointsError = decimalWords(100 * pHitStandardError, 1);
  const error = wholeAmount(bookingsStandardError, currency);
  const errors = `Monte Carlo error ${error} and ${pointsError}`;
  return `Without them the plan books ${by} in the mean; P(hit) moves by ${points} points \
(${method === "exact" ? "exact" : errors}).`;
}

/** An amount in a currency that an export may not have named. */
export function amountWords(amount: number, currency: string | null): string {
  return currency === null ? countWords(amount) : moneyWords(amount, currency);
}

function wholeAmount(amount: number, currency: string | null): string {
  return currency === null ? countWords(Math.round(amount)) : exactMoney(amount, currency);
}

function rateWords({ value }: Hygiene["winRates"]["ofClosed"]): string {
  return value === null ? "none" : exactPercent(value);
}
