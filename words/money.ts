import { numberFormat } from "./number-format.ts";

/** A digit is shown only if this many standard errors fit into one step of it. */
const ERRORS_PER_STEP = 4;

/**
 * An amount as people say it: two or three significant digits, as many as its error supports.
 *
 * @param currency ISO 4217 code, such as "USD"
 * @param standardError Monte Carlo error of the amount, in the same currency; 0 if exact
 * @example moneyWords(1_384_000, "USD") // "$1.38M"
 * @example moneyWords(1_384_000, "USD", 9_000) // "$1.4M"
 */
export function moneyWords(amount: number, currency: string, standardError = 0): string {
  if (amount === 0) return exactMoney(0, currency);
  const format = numberFormat({
    style: "currency",
    currency,
    notation: "compact",
    minimumSignificantDigits: 2,
    maximumSignificantDigits: significantDigits(Math.abs(amount), standardError),
  });
  return format.format(amount);
}

/** An amount to the last whole unit, for tables and tooltips. */
export function exactMoney(amount: number, currency: string): string {
  return numberFormat({ style: "currency", currency, maximumFractionDigits: 0 }).format(amount);
}

function significantDigits(amount: number, standardError: number): 2 | 3 {
  const thirdDigit = 10 ** (Math.floor(Math.log10(amount)) - 2);
  return ERRORS_PER_STEP * standardError <= thirdDigit ? 3 : 2;
}
