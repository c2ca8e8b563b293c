/*
 * A column of a table of trials, whole numbers from 0 to 2^53: where it stands in memory, with room
 * for eight more, and where goes what is found of it.
 */

export let column: i32 = 0;

/** Three sums: see sumColumn. */
export let columnSums: i32 = 0;

/** The integers listed of it: see listIntegers. */
export let columnIntegers: i32 = 0;

/** Puts zeros after a column, which is then read eight at a time. */
export function padColumn(count: i32): void {
  const end = column + 8 * count;
  v128.store(end, i64x2.splat(0));
  v128.store(end, i64x2.splat(0), 16);
  v128.store(end, i64x2.splat(0), 32);
  v128.store(end, i64x2.splat(0), 48);
}

/** The greater of two numbers. */
export function greaterOf(lanes: v128): f64 {
  return max(f64x2.extract_lane(lanes, 0), f64x2.extract_lane(lanes, 1));
}
