import type { Export } from "../engine/index.ts";

/** The opportunity that a row of the list became, found by halving, since rows rise. */
export function indexAtRow({ summary, rowAt }: Export, row: number): number | undefined {
  let [low, high] = [0, summary.used];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rowAt(middle) < row) low = middle + 1;
    else high = middle;
  }
  return low < summary.used && rowAt(low) === row ? low : undefined;
}
