import { numberFormat } from "./number-format.ts";

/** A ratio as a multiple: "3.1 ×". */
export function timesWords(ratio: number): string {
  const digits = ratio < 10 ? 1 : 0;
  const format = numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${format.format(ratio)} ×`;
}
