import { numberFormat } from "./number-format.ts";

/** A number with just so many decimals: "0.50". */
export function decimalWords(value: number, digits: number): string {
  const format = numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(value);
}

/** A number to so many significant digits, no fewer: "0.40", "12". */
export function significantWords(value: number, digits: number): string {
  const format = numberFormat({
    minimumSignificantDigits: digits,
    maximumSignificantDigits: digits,
  });
  return format.format(value);
}
