import { moneyWords } from "../../words/money.ts";

/** A change of money with its sign: "+$57k". */
export function signedMoney(amount: number, currency: string, standardError = 0): string {
  return withSign(amount, moneyWords(Math.abs(amount), currency, standardError));
}

/** A change of a probability in percentage points: "+9.3". */
export function signedPoints(share: number, digits = 1): string {
  return withSign(share, (100 * Math.abs(share)).toFixed(digits));
}

/** A number with its sign. */
export function signedNumber(value: number, digits = 2): string {
  return withSign(value, Math.abs(value).toFixed(digits));
}

function withSign(value: number, size: string): string {
  if (!/[1-9]/.test(size)) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}
