/*
 * Columns of a table of trials, which are whole numbers from 0 to 2^53: where they stand in memory
 * one after the other, and where goes what is found of each.
 */

export let columns: i32 = 0;

/** By column, sixteen parts of sums: see sumColumns. */
export let columnParts: i32 = 0;

/** By column, what is added to each of its numbers: see cumulateColumns and totalColumns. */
export let columnAdded: i32 = 0;

/** By column, what its numbers are to reach, and how many do: see missGoals. */
export let columnGoals: i32 = 0;
export let columnHits: i32 = 0;

/** Numbers listed of columns in turn, and how many of each: see listColumns. */
export let listedIntegers: i32 = 0;
export let listedLarger: i32 = 0;
export let integerCounts: i32 = 0;
export let largerCounts: i32 = 0;

/** Bytes of a number. */
export const WIDTH: i32 = 8;
export const PAIR: i32 = 16;

/** The pair of numbers at an address, of which those from an end on count as zero. */
export function pairAt(at: i32, end: i32): v128 {
  if (at + PAIR <= end) return v128.load(at);
  return at < end ? v128.load64_zero(at) : i64x2.splat(0);
}

/** The sum of a pair. */
export function sumOfPair(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
