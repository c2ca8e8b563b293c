const SUFFIXES: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** A number, its thousands in groups of three or not set apart, then a suffix. */
const AMOUNT =
  /^[^\d.+-]{0,4}(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*([kmbt]?)\s*(%?)$/i;

/**
 * The number a person typed: `50k`, `$1.2M`, `25 %`, `1,500`.
 *
 * A comma that sets no thousands apart is refused: half the world reads it as a decimal point.
 *
 * @returns the number in its own unit (25 for `25 %`), or undefined where the text is none
 * @example readAmount("$1.2M") // 1_200_000
 */
export function readAmount(text: string): number | undefined {
  const [, digits, suffix, percent] = AMOUNT.exec(text.trim()) ?? [];
  if (digits === undefined || (suffix !== "" && percent !== "")) return undefined;
  return Number(digits.replaceAll(",", "")) * SUFFIXES[suffix.toLowerCase()];
}
