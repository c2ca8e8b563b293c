import type { Native } from "../native/instance.ts";
import { keepLaidOut } from "../native/keep-laid-out.ts";
import { PARTS_PER_COLUMN } from "./moments.ts";

/** Compiled loops list four numbers at a time. */
const SPARE = 4;

const memoryOf = keepLaidOut<
  "listedIntegers" | "integerCounts" | "largerCounts" | "columnHits",
  "columns" | "columnParts" | "columnAdded" | "columnGoals" | "listedLarger"
>();

/** Columns of a table of trials in the memory of compiled loops. */
export type ColumnMemory = ReturnType<typeof columnsFor>;

/** Room for columns that have so many numbers in all. */
export function columnsFor(native: Native, numbers: number, columns: number) {
  return memoryOf(
    native,
    {
      listedIntegers: numbers + SPARE,
      integerCounts: columns,
      largerCounts: columns,
      columnHits: columns,
    },
    {
      columns: numbers,
      columnParts: columns * PARTS_PER_COLUMN,
      columnAdded: columns,
      columnGoals: columns,
      listedLarger: numbers,
    },
  );
}

/** Writes so many columns, which follow each other, where compiled loops read them. */
export function writeColumns(native: Native, values: Float64Array, columns: number): ColumnMemory {
  const memory = columnsFor(native, values.length, columns);
  memory.columns.set(values);
  return memory;
}
