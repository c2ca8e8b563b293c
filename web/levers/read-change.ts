/** Beyond these, a change is a slip of the pen. */
const MOST = 1000;
const LEAST = 0.001;

const PERCENT = /^([+\-−]?)\s*(\d+(?:\.\d+)?)\s*%$/;
const FACTOR = /^(?:×|x|\*)\s*(\d+(?:\.\d+)?)$/i;

/**
 * The change of a lever that a person typed, as a multiplier: `+20 %`, `−50%`, `×2`, `±0 %`.
 *
 * A bare number is refused: 2 may mean twice, or two percent more.
 */
export function readChange(text: string): number | undefined {
  const typed = text.trim().replace("±", "+");
  const [, sign, percent] = PERCENT.exec(typed) ?? [];
  const [, factor] = FACTOR.exec(typed) ?? [];
  const multiplier =
    percent !== undefined
      ? 1 + (sign === "" || sign === "+" ? 1 : -1) * (Number(percent) / 100)
      : factor !== undefined
        ? Number(factor)
        : Number.NaN;
  if (!(multiplier >= LEAST && multiplier <= MOST)) return undefined;
  return Math.round(10_000 * multiplier) / 10_000;
}
