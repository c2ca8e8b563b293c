import { findCurrency } from "./currency.ts";

/** The character before the fraction. */
export type DecimalMark = "." | ",";

/** What an amount cell says before anyone knows its decimal mark. */
export interface AmountReading {
  /** The digits with their marks, spaces and apostrophes taken out. */
  readonly digits: string;
  /** The decimal mark this cell proves, "either" where it fits both, null where it has no mark. */
  readonly mark: DecimalMark | "either" | null;
  readonly isNegative: boolean;
  /** Power of ten of a suffix: 3 in 1.2k. */
  readonly exponent: number;
  /** The currencies that its code or symbol may stand for; null where it has none. */
  readonly currencies: readonly string[] | null;
}

const SCIENTIFIC = /^[-+]?\d(?:\.\d+)?E\+?\d{1,2}$/i;
const PLAIN = /^\d{1,18}$/;
/** Before the number, the number, behind it. The dot of "Rs.500" is of the word, not the number. */
const PARTS = /^([^\d]*?)((?:(?<!\p{L})[.,])?\d(?:[\d.,'’\s]*[\d.,])?)([^\d]*)$/u;
const SIGNS = /[-−–+]/g;

/** Powers of ten by suffix. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...["k", "tsd", "thousand"].map((suffix) => [suffix, 3] as const),
  ...["m", "mm", "mn", "mio", "million"].map((suffix) => [suffix, 6] as const),
  ...["b", "bn", "mrd", "billion"].map((suffix) => [suffix, 9] as const),
]);

/** Longer cells are no amounts, and patterns are slow on them. */
const CHARACTERS_MAX = 60;

/** Groups of three, or India's of two before a last one of three. */
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;
const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d*)?$/;

/**
 * Reads one amount cell as far as it tells by itself.
 *
 * @param text trimmed, not empty
 * @returns null where this is no amount
 * @example readAmount("(1.234,50 €)") // digits "1.234,50", mark ",", negative, EUR
 */
export function readAmount(text: string): AmountReading | null {
  if (text.length > CHARACTERS_MAX) return null;
  if (PLAIN.test(text)) {
    return { digits: text, mark: null, isNegative: false, exponent: 0, currencies: null };
  }
  if (SCIENTIFIC.test(text)) {
    const isNegative = text.startsWith("-");
    const digits = text.replace(/^[-+]/, "");
    return { digits, mark: ".", isNegative, exponent: 0, currencies: null };
  }
  const isBracketed = text.startsWith("(") && text.endsWith(")");
  const match = PARTS.exec(isBracketed ? text.slice(1, -1).trim() : text);
  if (match === null) return null;
  const around = readAround(match[1], match[2], match[3]);
  const number = readDigits(match[2]);
  if (around === null || number === null) return null;
  return { ...number, ...around, isNegative: isBracketed !== around.isNegative };
}

/**
 * The value of a reading.
 *
 * @param decimal the column's decimal mark
 * @returns null where the cell does not fit the mark
 */
export function resolveAmount(reading: AmountReading, decimal: DecimalMark): number | null {
  const { digits, mark, isNegative, exponent } = reading;
  if (mark !== null && mark !== "either" && mark !== decimal) return null;
  const plain = digits.replaceAll(decimal === "." ? "," : ".", "").replace(",", ".");
  // The exponent goes into the text: multiplying 2.3 by a million does not give 2,300,000.
  const value = Number(exponent === 0 ? plain : `${plain}e${exponent}`);
  if (!Number.isFinite(value)) return null;
  return isNegative && value !== 0 ? -value : value;
}

/** Sign, suffix and currency from the texts on either side of the number. */
function readAround(
  before: string,
  body: string,
  behind: string,
): Pick<AmountReading, "isNegative" | "exponent" | "currencies"> | null {
  // In "1.234,-" the dash stands for no cents.
  const isSignBehind = /^\s*[-−–]/.test(behind) && !/[.,]$/.test(body);
  const front = before.replace(SIGNS, "").trim();
  const words = behind.replace(SIGNS, "").trim();
  const [, suffix = "", rest = ""] = /^([a-z]*)\.?\s*(.*)$/i.exec(words) ?? [];
  const exponent = EXPONENTS.get(suffix.toLowerCase());
  const units = [exponent === undefined ? words : rest, front].filter((unit) => unit !== "");
  const found = units.map(findCurrency);
  if (found.includes(null)) return null;
  return {
    isNegative: isSignBehind || /[-−–]/.test(before),
    exponent: exponent ?? 0,
    // Of "$1,200 CAD" the code behind says more than the symbol before.
    currencies: found[0] ?? null,
  };
}

/** The digits, and what their marks prove. */
function readDigits(body: string): Pick<AmountReading, "digits" | "mark"> | null {
  const isSpaced = SPACED.test(body);
  if (/[\s'’]/.test(body) && !isSpaced) return null;
  const digits = body.replace(/[\s'’]/g, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return { digits, mark: null };
  const mark = digits[last] === "." ? "." : ",";
  const other = mark === "." ? "," : ".";
  const whole = digits.slice(0, last);
  if (whole.includes(mark)) {
    // Twice the same mark: it groups, and what does not come in groups is no number.
    return GROUPED.test(digits) && !whole.includes(other) ? { digits, mark: other } : null;
  }
  if (whole.includes(other)) return GROUPED.test(whole) ? { digits, mark } : null;
  const couldGroup = !isSpaced && digits.length - last === 4 && /^[1-9]\d{0,2}$/.test(whole);
  return { digits, mark: couldGroup ? "either" : mark };
}
