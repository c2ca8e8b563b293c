import { readNumber } from "./read-number.ts";

const SUFFIXES: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** A sign of a currency, a number, then a suffix. */
const AMOUNT = /^[^\d.,+-]{0,4}([\d\s.,'’]*\d)\s*([kmbt]?)\s*(%?)$/i;

/**
 * The number a person typed, in the reader's marks: `50k`, `$1.2M`, `25 %`, `1,500`.
 *
 * @returns the number in its own unit (25 for `25 %`), or undefined where the text is none
 * @example readAmount("$1.2M") // 1_200_000
 */
export function readAmount(text: string): number | undefined {
  const [, digits, suffix, percent] = AMOUNT.exec(text.trim()) ?? [];
  if (digits === undefined || (suffix !== "" && percent !== "")) return undefined;
  const number = readNumber(digits);
  return number === undefined ? undefined : number * SUFFIXES[suffix.toLowerCase()];
}
