/** Half the columns that bars may fill to either side of the middle. */
const HALF = 14;

/**
 * Two bars that leave a middle line to either side, as one line of text: a row of a tornado.
 *
 * @param most the longest bar's size
 */
export function tornadoBar(low: number, high: number, most: number): string {
  const left = Math.max(0, -low, -high);
  const right = Math.max(0, low, high);
  const size = (value: number) => (most > 0 ? Math.round((HALF * value) / most) : 0);
  return `${"█".repeat(size(left)).padStart(HALF)}│${"█".repeat(size(right)).padEnd(HALF)}`;
}
