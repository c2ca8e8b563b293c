import type { Native } from "../native/instance.ts";
import { laidOutOnce } from "../native/laid-out-once.ts";

/** Numbers of a column that compiled loops take at a time. */
export const COLUMN_MAX = 512;

/** Compiled loops read a column eight numbers at a time. */
const SPARE = 8;

const SUMS = 3;

const memoryOf = laidOutOnce(
  { columnIntegers: COLUMN_MAX + SPARE },
  { column: COLUMN_MAX + SPARE, columnSums: SUMS },
);

/** Writes a column of at most so many numbers where compiled loops read it. */
export function writeColumn(native: Native, values: Float64Array, from: number, end: number) {
  const memory = memoryOf(native);
  memory.column.set(values.subarray(from, end));
  return memory;
}
