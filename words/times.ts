import { decimalWords } from "./decimal.ts";

/** A ratio as a multiple: "3.1 ×". */
export function timesWords(ratio: number): string {
  return `${decimalWords(ratio, ratio < 10 ? 1 : 0)} ×`;
}
