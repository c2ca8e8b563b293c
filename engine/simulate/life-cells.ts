/**
 * What is open, counted as it comes, changes and goes, so that no week need look at all of it. A
 * cell counts what has one rep, one stage and one standing.
 */
export interface Stock {
  readonly stages: number;
  /** By rep, stage and standing. */
  readonly cells: Int32Array;
  /** By place: the cell that counts it; -1: none does. */
  cellOf: Int32Array;
}

/** Standings, as bits: whether it asks for its rep's hours, and whether it can still be won. */
export const STANDING = { asks: 1, phantom: 2 } as const;
export const STANDINGS = 4;
const PLACES_AT_FIRST = 256;

export function makeStock(reps: number, stages: number): Stock {
  return {
    stages,
    cells: new Int32Array(reps * stages * STANDINGS),
    cellOf: new Int32Array(PLACES_AT_FIRST).fill(-1),
  };
}

export function clearStock({ cells, cellOf }: Stock): void {
  cells.fill(0);
  cellOf.fill(-1);
}

/** Makes room for so many places. */
export function growStock(stock: Stock, places: number): void {
  if (places <= stock.cellOf.length) return;
  const next = new Int32Array(places).fill(-1);
  next.set(stock.cellOf);
  stock.cellOf = next;
}
