import { column, columnSums, greaterOf, padColumn } from "./column.ts";

const HALF_LIMB: f64 = 512;

/**
 * Sums a column of at most 512 numbers v = 2^9 h + l: of v, of l (2 v − l), and of h². They are
 * exact if all are below 2^31.
 *
 * @returns the greatest of the numbers
 */
export function sumColumn(count: i32): f64 {
  padColumn(count);
  const end = column + 8 * count;
  let at = column;
  while (at < end && areZero(at)) at += 64;
  let greatest = f64x2.splat(0);
  let sum = f64x2.splat(0);
  let lows = f64x2.splat(0);
  let highs = f64x2.splat(0);
  for (; at < end; at += 16) {
    const value = v128.load(at);
    greatest = f64x2.pmax(greatest, value);
    const high = f64x2.floor(f64x2.mul(value, f64x2.splat(1 / HALF_LIMB)));
    const low = f64x2.sub(value, f64x2.mul(high, f64x2.splat(HALF_LIMB)));
    sum = f64x2.add(sum, value);
    lows = f64x2.add(lows, f64x2.mul(low, f64x2.sub(f64x2.add(value, value), low)));
    highs = f64x2.add(highs, f64x2.mul(high, high));
  }
  store<f64>(columnSums, bothOf(sum));
  store<f64>(columnSums, bothOf(lows), 8);
  store<f64>(columnSums, bothOf(highs), 16);
  return greaterOf(greatest);
}

/** Whether eight numbers are. */
function areZero(at: i32): bool {
  const first = v128.or(v128.load(at), v128.load(at, 16));
  const last = v128.or(v128.load(at, 32), v128.load(at, 48));
  return !v128.any_true(v128.or(first, last));
}

function bothOf(lanes: v128): f64 {
  return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
}
