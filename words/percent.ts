import { decimalWords } from "./decimal.ts";
import { numberFormat } from "./number-format.ts";

const NO_BREAK_SPACE = "\u00a0";

/** Smaller chances, and chances of all but so much, are named by this bound. */
const LEAST = 0.01;

/**
 * A probability in whole percent, never rounded to a certainty: some futures were not drawn.
 *
 * @example percentWords(0.462) // "46 %"
 * @example percentWords(0.996) // ">99 %"
 */
export function percentWords(probability: number): string {
  if (probability < LEAST) return `<1${NO_BREAK_SPACE}%`;
  if (probability > 1 - LEAST) return `>99${NO_BREAK_SPACE}%`;
  return `${Math.round(100 * probability)}${NO_BREAK_SPACE}%`;
}

/**
 * A share of something that can be given in whole or not at all, in whole percent.
 *
 * @example shareWords(1) // "100 %"
 */
export function shareWords(share: number): string {
  return `${Math.round(100 * share)}${NO_BREAK_SPACE}%`;
}

/**
 * A probability as a count of futures, which more people read rightly than a percentage.
 *
 * @example futuresWords(0.462) // "46 in 100 futures"
 * @example futuresWords(0.002) // "fewer than 1 in 100 futures"
 */
export function futuresWords(probability: number): string {
  if (probability < LEAST) return "fewer than 1 in 100 futures";
  if (probability > 1 - LEAST) return "more than 99 in 100 futures";
  return `${Math.round(100 * probability)} in 100 futures`;
}

/**
 * A share of futures counted in a hundred, never rounded to none or all of them.
 *
 * @example ofFutures(0.712) // "71 of 100 futures"
 */
export function ofFutures(share: number): string {
  if (share < LEAST) return "fewer than 1 of 100 futures";
  if (share > 1 - LEAST) return "more than 99 of 100 futures";
  return `${Math.round(100 * share)} of 100 futures`;
}

/**
 * A probability with decimals of a percent, for the status line and tables. What is not quite
 * certain does not look it.
 *
 * @example exactPercent(0.46234) // "46.2 %"
 * @example exactPercent(0.99999) // ">99.9 %"
 */
export function exactPercent(probability: number, digits = 1): string {
  const step = 10 ** -digits;
  const percent = 100 * probability;
  const isAlmostNone = percent > 0 && percent < step / 2;
  const isAlmostAll = percent < 100 && percent > 100 - step / 2;
  const sign = isAlmostNone ? "<" : isAlmostAll ? ">" : "";
  const shown = isAlmostNone ? step : isAlmostAll ? 100 - step : percent;
  return `${sign}${decimalWords(shown, digits)}${NO_BREAK_SPACE}%`;
}

/** A multiplier as the change it makes: "+20 %", "−50 %", "±0 %". */
export function changeWords(multiplier: number): string {
  const percent = 100 * (multiplier - 1);
  const digits = Math.abs(percent) < 9.95 && Math.round(10 * percent) % 10 !== 0 ? 1 : 0;
  const size = numberFormat({ maximumFractionDigits: digits }).format(Math.abs(percent));
  const sign = size === "0" ? "±" : percent > 0 ? "+" : "−";
  return `${sign}${size}${NO_BREAK_SPACE}%`;
}
