import { countWords } from "./count.ts";

const EXACT_BELOW = 10;
const MINUTES_FROM = 90;
const STEP = 5;

/**
 * How long something will still take, no more exactly than anybody knows.
 *
 * @example timeLeftWords(42.3) // "about 45 s left"
 */
export function timeLeftWords(seconds: number): string {
  const step = seconds < EXACT_BELOW ? 1 : STEP;
  const rounded = Math.max(1, step * Math.ceil(seconds / step));
  const amount =
    rounded < MINUTES_FROM ? `${countWords(rounded)} s` : `${countWords(rounded / 60)} min`;
  return `about ${amount} left`;
}
