import { numberFormat } from "./number-format.ts";

const NO_BREAK_SPACE = "\u00a0";

/**
 * A probability in whole percent, never rounded to a certainty that it is not.
 *
 * @example percentWords(0.462) // "46 %"
 * @example percentWords(0.996) // ">99 %"
 */
export function percentWords(probability: number): string {
  const sign = probability > 0 && probability < 0.01 ? "<" : isNearlySure(probability) ? ">" : "";
  return `${sign}${hundredth(probability)}${NO_BREAK_SPACE}%`;
}

/** A probability with one decimal of a percent, for the status line and tables. */
export function exactPercent(probability: number, digits = 1): string {
  const format = numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${format.format(100 * probability)}${NO_BREAK_SPACE}%`;
}

/**
 * A probability as a count of futures, which more people read rightly than a percentage.
 *
 * @example futuresWords(0.462) // "46 in 100 futures"
 * @example futuresWords(0.002) // "fewer than 1 in 100 futures"
 */
export function futuresWords(probability: number): string {
  if (probability > 0 && probability < 0.01) return "fewer than 1 in 100 futures";
  if (isNearlySure(probability)) return "more than 99 in 100 futures";
  return `${hundredth(probability)} in 100 futures`;
}

/** A multiplier as the change it makes: "+20 %", "−50 %", "±0 %". */
export function changeWords(multiplier: number): string {
  const percent = 100 * (multiplier - 1);
  const digits = Math.abs(percent) < 9.95 && Math.round(10 * percent) % 10 !== 0 ? 1 : 0;
  const size = numberFormat({ maximumFractionDigits: digits }).format(Math.abs(percent));
  const sign = size === "0" ? "±" : percent > 0 ? "+" : "−";
  return `${sign}${size}${NO_BREAK_SPACE}%`;
}

function isNearlySure(probability: number): boolean {
  return probability > 0.99 && probability < 1;
}

/** Whole hundredths; what is neither certain nor impossible stays between 1 and 99. */
function hundredth(probability: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(100 * probability)));
}
