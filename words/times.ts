import { decimalWords } from "./decimal.ts";

/**
 * A ratio as a multiple: "3.1 ×", "12 ×".
 *
 * @param digits decimals; where left out, one below 10
 */
export function timesWords(ratio: number, digits = ratio < 10 ? 1 : 0): string {
  return `${decimalWords(ratio, digits)} ×`;
}
