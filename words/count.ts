import { decimalWords } from "./decimal.ts";
import { numberFormat } from "./number-format.ts";

/** A whole number with its thousands set apart. */
export function countWords(count: number): string {
  return numberFormat({ maximumFractionDigits: 0 }).format(count);
}

/** A count and its noun: "1 row", "212 rows". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}

/** A stretch of computing time, in the unit one would say it in. */
export function secondsWords(seconds: number): string {
  if (seconds >= 90) return `${countWords(seconds / 60)} min`;
  return `${decimalWords(seconds, seconds < 10 ? 2 : 0)} s`;
}
