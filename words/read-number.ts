import { locale } from "./locale.ts";

/** Marks that people type for one that a keyboard has not. */
const ALIKE: readonly string[] = ["\\s", "['’]"];

/**
 * A number of digits alone, in the reader's marks: `1,500.5`, or `1.500,5` where that is written.
 *
 * A mark that sets no thousands apart is refused where it does not begin decimals: others would
 * take it for a decimal point.
 *
 * @returns undefined where the text is no such number
 */
export function readNumber(text: string): number | undefined {
  const { decimal, group } = locale();
  const form = `^(\\d{1,3}(?:${anyLike(group)}\\d{3})+|\\d*)(?:${anyLike(decimal)}(\\d+))?$`;
  const [, whole = "", decimals = ""] = new RegExp(form).exec(text.trim()) ?? [];
  if (whole + decimals === "") return undefined;
  return Number(`${whole.replace(/\D/g, "")}.${decimals}`);
}

/** A pattern of a mark; of one that there is not, a pattern that nothing matches. */
function anyLike(mark: string): string {
  if (mark === "") return "(?!)";
  return ALIKE.find((marks) => new RegExp(marks).test(mark)) ?? `\\${mark}`;
}
