import { readNumber } from "../../words/read-number.ts";

/** Beyond these, a change is a slip of the pen. */
const MOST = 1000;
const LEAST = 0.001;

const PERCENT = /^([+\-−]?)(.*)%$/;
const FACTOR = /^[×x*](.*)$/i;

/**
 * The change of a lever that a person typed, as a multiplier: `+20 %`, `−50%`, `×2`, `±0 %`.
 *
 * A bare number is refused: 2 may mean twice, or two percent more.
 */
export function readChange(text: string): number | undefined {
  const typed = text.trim().replace("±", "+");
  const [, sign, percent] = PERCENT.exec(typed) ?? [];
  const [, factor] = FACTOR.exec(typed) ?? [];
  const number = readNumber(percent ?? factor ?? "");
  if (number === undefined) return undefined;
  const isLess = sign === "-" || sign === "−";
  const multiplier = percent === undefined ? number : 1 + ((isLess ? -1 : 1) * number) / 100;
  if (multiplier < LEAST || multiplier > MOST) return undefined;
  return Math.round(10_000 * multiplier) / 10_000;
}
