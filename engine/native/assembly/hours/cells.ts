import { openCell } from "./open-places.ts";

/*
 * What is open, counted by rep, stage and standing: see simulate/life-cells.ts.
 */

export let cells: i32 = 0;
export let stageCount: i32 = 0;

/** Standings of what asks for its rep's hours: whether it can still be won. */
export const ASKS: i32 = 1;
export const ASKS_IN_VAIN: i32 = 3;
export const STANDINGS: i32 = 4;

/** Counts an opportunity in a cell, and no longer in the one it was in. */
export function countIn(place: i32, cell: i32): void {
  uncount(place);
  store<i32>(openCell + 4 * place, cell);
  const at = cells + 4 * cell;
  store<i32>(at, load<i32>(at) + 1);
}

/** Counts no longer what has closed. */
export function uncount(place: i32): void {
  const cell = load<i32>(openCell + 4 * place);
  if (cell < 0) return;
  const at = cells + 4 * cell;
  store<i32>(at, load<i32>(at) - 1);
  store<i32>(openCell + 4 * place, -1);
}
