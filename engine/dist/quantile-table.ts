import type { Law } from "./law.ts";
import { quantileOfSurvival } from "./quantile.ts";

/** Cells into which each octave of tail probability is cut. */
export const CELLS_PER_OCTAVE = 128;

/** Numbers of a table of cells: value and slope by cell, of 32 octaves on either side. */
export const CELLS_LENGTH = 2 * 32 * 2 * CELLS_PER_OCTAVE;

/** Steps into which each cell is cut by the bits that a word has left. */
export const CELL_STEPS = 2 ** 24;

/**
 * A law, compiled so that one random word gives one variate at the cost of one look-up.
 *
 * Plain data that survives structured clone. Of kind "values", the n values are equally likely.
 * Of kind "cells", the word's distance from the nearer end of its range is cut into octaves (from
 * 2^-2 to 2^-1, from 2^-3 to 2^-2, …) and each octave into 128 cells, so that tails are as fine,
 * relatively, as the middle. In each cell the quantile is a line. `cells` holds value and slope by
 * turns: the cell c of octave k starts at `((upper ? 32 : 0) + k) * 256 + 2 * c`.
 *
 * Shape [16384], that is 128 KiB; several may stand in one array: see flat-tables.ts.
 */
export type QuantileTable =
  | {
      readonly kind: "cells";
      readonly cells: Float64Array;
      /** Absent where only the quantile function was known. */
      readonly law?: Law;
    }
  | { readonly kind: "values"; readonly values: Float64Array };

/**
 * The variate that a random word stands for: the quantile at u = (word + 1/2) / 2^32, with the
 * word read as unsigned. It rises with u.
 *
 * @param word any 32 bits
 */
export function drawFromTable(table: QuantileTable, word: number): number {
  if (table.kind === "cells") return drawFromCells(table.cells, word);
  const { values } = table;
  return values[Math.floor(((word >>> 0) + 0.5) * 2 ** -32 * values.length)];
}

/**
 * drawFromTable for the cells alone.
 *
 * @param start where the table begins in an array of several
 */
export function drawFromCells(cells: Float64Array, word: number, start = 0): number {
  const side = word >> 31;
  let distance = word ^ side;
  const octave = Math.clz32(distance | 1);
  distance <<= octave;
  const at = start + (((side & 32) + octave) << 8) + ((distance >>> 23) & 254);
  return cells[at] + (distance & 0xffffff) * cells[at + 1];
}

/**
 * The variate with probability q above it, for a q that is finer than a word.
 *
 * The same lines as drawFromTable, at q = 1 - u the same value to rounding. Within 2^-24 of
 * either end it is the law's own quantile instead, where that is known.
 *
 * @param q in (0, 1)
 */
export function tableQuantileOfSurvival(table: QuantileTable, q: number): number {
  if (table.kind === "values") return valueOfSurvival(table.values, q, 0, table.values.length);
  if (table.law !== undefined && isOutermost(q)) return quantileOfSurvival(table.law, q);
  return cellsQuantileOfSurvival(table.cells, q);
}

/** Whether a survival is so near an end that the cells are coarser than the law. */
export function isOutermost(q: number): boolean {
  return (q < 0.5 ? q : 1 - q) * 2 ** 32 < 2 * CELLS_PER_OCTAVE;
}

/** tableQuantileOfSurvival for values that begin somewhere in an array of several tables. */
export function valueOfSurvival(
  values: Float64Array,
  q: number,
  start: number,
  count: number,
): number {
  return values[start + Math.max(0, Math.min(count - 1, count - Math.ceil(q * count)))];
}

/** tableQuantileOfSurvival for the cells alone. */
export function cellsQuantileOfSurvival(cells: Float64Array, q: number, start = 0): number {
  const isUpper = q < 0.5;
  const distance = (isUpper ? q : 1 - q) * 2 ** 32;
  const octave = Math.max(1, Math.clz32(Math.max(1, distance)));
  const position = (distance / (1 << (31 - octave)) - 1) * CELLS_PER_OCTAVE;
  const cell = Math.max(0, Math.min(CELLS_PER_OCTAVE - 1, Math.floor(position)));
  const at = start + ((isUpper ? 32 : 0) + octave) * 2 * CELLS_PER_OCTAVE + 2 * cell;
  // A word stands for its middle, half a word beyond where its line is read.
  const steps = (position - cell) * CELL_STEPS - (1 << (octave - 1));
  return cells[at] + steps * cells[at + 1];
}
