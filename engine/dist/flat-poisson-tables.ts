import type { PoissonTable } from "./poisson-table.ts";

/** The laws of several Poisson counts in two arrays, for compiled loops; see PoissonTable. */
export interface FlatPoissonTables {
  readonly sums: Float64Array;
  readonly guides: Int32Array;
  /** By table: where its sums begin, and its guide. */
  readonly sumStarts: Int32Array;
  readonly guideStarts: Int32Array;
}

/**
 * Joins tables; each keeps its place in the list as its index; what is twice is kept once.
 *
 * @returns undefined where a mean is too large for a table
 */
export function flattenPoissonTables(
  tables: readonly PoissonTable[],
): FlatPoissonTables | undefined {
  const different = [...new Set(tables)];
  if (different.some(({ sums }) => sums.length === 0)) return undefined;
  const places = tables.map((table) => different.indexOf(table));
  const sumsBefore = lengthsBefore(different.map(({ sums }) => sums));
  const guidesBefore = lengthsBefore(different.map(({ guide }) => guide));
  return {
    sums: Float64Array.from(different.flatMap(({ sums }) => [...sums])),
    guides: Int32Array.from(different.flatMap(({ guide }) => [...guide])),
    sumStarts: Int32Array.from(places, (place) => sumsBefore[place]),
    guideStarts: Int32Array.from(places, (place) => guidesBefore[place]),
  };
}

function lengthsBefore(lists: readonly ArrayLike<number>[]): number[] {
  let sum = 0;
  return lists.map(({ length }) => {
    sum += length;
    return sum - length;
  });
}
