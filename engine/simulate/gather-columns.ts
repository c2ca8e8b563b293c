import { type Native, nativeInstance } from "../native/instance.ts";
import { type ColumnMemory, writeColumns } from "./column-memory.ts";
import { gather, type Moments, PARTS_PER_COLUMN } from "./moments.ts";

/** Adds the numbers of columns that follow each other, as many as the moments have. */
export function gatherColumns(moments: Moments, values: Float64Array): void {
  const columns = moments.parts.length / PARTS_PER_COLUMN;
  if (columns === 0) return;
  const native = nativeInstance();
  const length = values.length / columns;
  if (native) sumInto(native, writeColumns(native, values, columns), moments, length);
  else {
    for (let column = 0; column < columns; column++) {
      gather(moments, column, values, column * length, length);
    }
  }
}

/** Adds those of columns of a length that stand in memory. */
export function sumInto(
  native: Native,
  { columnParts }: ColumnMemory,
  { parts }: Moments,
  length: number,
): void {
  native.sumColumns(parts.length / PARTS_PER_COLUMN, length);
  for (let i = 0; i < parts.length; i++) parts[i] += columnParts[i];
}
