import type { Law } from "./law.ts";
import { quantileOfSurvival } from "./quantile.ts";
import {
  CELLS_LENGTH,
  cellsQuantileOfSurvival,
  drawFromCells,
  isOutermost,
  type QuantileTable,
  valueOfSurvival,
} from "./quantile-table.ts";

/**
 * Several quantile tables in one array, for kernels: whichever is asked, the machine code is one
 * and the array is one, and a look-up follows no pointer.
 */
export interface FlatTables {
  readonly numbers: Float64Array;
  /** By table: where it begins. */
  readonly starts: Int32Array;
  /** By table: how many values it has; 0 where it has cells. */
  readonly counts: Int32Array;
  /** By table: its law, where that is known. */
  readonly laws: readonly (Law | undefined)[];
}

/** Joins tables; each keeps its place in the list as its index; what is twice is kept once. */
export function flattenTables(tables: readonly QuantileTable[]): FlatTables {
  const begins = new Map<QuantileTable, number>();
  let end = 0;
  for (const table of tables) {
    if (begins.has(table)) continue;
    begins.set(table, end);
    end += numbersOf(table).length;
  }
  const numbers = new Float64Array(end);
  for (const [table, start] of begins) numbers.set(numbersOf(table), start);
  return {
    numbers,
    starts: Int32Array.from(tables, (table) => begins.get(table) as number),
    counts: Int32Array.from(tables, (table) => (table.kind === "values" ? table.values.length : 0)),
    laws: tables.map((table) => (table.kind === "cells" ? table.law : undefined)),
  };
}

function numbersOf(table: QuantileTable): Float64Array {
  return table.kind === "cells" ? table.cells : table.values;
}

/** The numbers of the table at an index, which stay where they are. */
export function numbersOfTable({ numbers, starts, counts }: FlatTables, index: number) {
  const start = starts[index];
  return numbers.subarray(start, start + (counts[index] || CELLS_LENGTH));
}

/**
 * drawFromTable, to the same bits, of the table that begins somewhere in such an array.
 *
 * @param count how many values it has; 0 where it has cells
 */
export function drawFromFlat(
  numbers: Float64Array,
  start: number,
  count: number,
  word: number,
): number {
  if (count === 0) return drawFromCells(numbers, word, start);
  return numbers[start + Math.floor(((word >>> 0) + 0.5) * 2 ** -32 * count)];
}

/** Likewise of the table at an index. */
export function drawFromFlatTable(tables: FlatTables, index: number, word: number): number {
  return drawFromFlat(tables.numbers, tables.starts[index], tables.counts[index], word);
}

/** tableQuantileOfSurvival, to the same bits, of the table at an index. */
export function flatQuantileOfSurvival(tables: FlatTables, index: number, q: number): number {
  const { numbers, starts, counts, laws } = tables;
  if (counts[index] > 0) return valueOfSurvival(numbers, q, starts[index], counts[index]);
  const law = laws[index];
  if (law !== undefined && isOutermost(q)) return quantileOfSurvival(law, q);
  return cellsQuantileOfSurvival(numbers, q, starts[index]);
}
