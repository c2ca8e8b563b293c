import { ln } from "../numeric/ln.ts";
import type { Answers } from "./answers.ts";
import { estimate, type Means } from "./estimate.ts";
import type { LeverageMap } from "./sweep-schema.ts";

/** A lever of a map, and its multipliers, ascending. */
export interface Axis {
  readonly lever: string;
  readonly at: readonly number[];
}

/** Responses that differ by less than this part of themselves are alike. */
const TIE = 1e-6;

/**
 * Which of two levers is the bottleneck, cell by cell: the one of which 1 % moves bookings more,
 * and whether more or less of it helps. Nothing is said where chance does not tell them apart.
 *
 * @param answers of all places, row by row of y
 */
export function betterOf(
  answers: Answers,
  x: Axis,
  y: Axis,
  outcome: number,
): LeverageMap["better"] {
  return y.at.slice(1).map((_, row) =>
    x.at.slice(1).map((__, column) => {
      const slopes = (means: Means) => slopesOf(means, x.at, y.at, row, column, outcome);
      const lead = estimate(answers, (means) => {
        const [alongX, alongY] = slopes(means).map(Math.abs);
        return alongX + alongY > 0 ? (alongX - alongY) / (alongX + alongY) : 0;
      });
      const [low, high] = lead.interval;
      if (low <= TIE && high >= -TIE) return null;
      const isX = lead.value > 0;
      const slope = estimate(answers, (means) => slopes(means)[isX ? 0 : 1]).value;
      return { lever: isX ? x.lever : y.lever, isMore: slope > 0 };
    }),
  );
}

/** What both levers do to bookings in a cell, over the logarithm of each. */
function slopesOf(
  { bookings }: Means,
  xs: readonly number[],
  ys: readonly number[],
  row: number,
  column: number,
  outcome: number,
): [number, number] {
  const at = (down: number, right: number) =>
    bookings((row + down) * xs.length + column + right, outcome);
  const [a, b, c, d] = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
  return [
    (b + d - a - c) / widthOf(xs[column], xs[column + 1]),
    (c + d - a - b) / widthOf(ys[row], ys[row + 1]),
  ];
}

/** From nothing there is no ratio: then the step counts as one. */
function widthOf(from: number, to: number): number {
  return from > 0 ? ln(to / from) : 1;
}
