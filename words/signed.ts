import { decimalWords } from "./decimal.ts";
import { moneyWords } from "./money.ts";

/**
 * A change with its sign; none where what is shown of it is zero.
 *
 * @param words how its size is said
 * @example signed(-0.25, (size) => decimalWords(size, 1)) // "−0.3"
 */
export function signed(value: number, words: (size: number) => string): string {
  const size = words(Math.abs(value));
  if (!/[1-9]/.test(size)) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}

/** A change of money: "+$57k". */
export function signedMoney(amount: number, currency: string, standardError = 0): string {
  return signed(amount, (size) => moneyWords(size, currency, standardError));
}

/** A change of a probability in percentage points: "+9.3". */
export function signedPoints(share: number, digits = 1): string {
  return signed(100 * share, (size) => decimalWords(size, digits));
}

/** A plain number as a change: "−0.25". */
export function signedNumber(value: number, digits = 2): string {
  return signed(value, (size) => decimalWords(size, digits));
}
