import { column, columnIntegers, greaterOf, padColumn } from "./column.ts";

const INTEGERS_END: f64 = 2147483648;
/** Added to a whole number below it, it leaves that number in the lower bits. */
const LAST_BIT_ONE: f64 = 4503599627370496;

/**
 * Lists the numbers of a column that are above 0, as integers.
 *
 * @returns how many it lists; −1 if some are from 2^31 on, whatever was listed
 */
export function listIntegers(count: i32): i32 {
  padColumn(count);
  const end = column + 8 * count;
  let next = columnIntegers;
  let greatest = f64x2.splat(0);
  for (let at = column; at < end; at += 32) {
    const first = v128.load(at);
    const last = v128.load(at, 16);
    greatest = f64x2.pmax(greatest, f64x2.pmax(first, last));
    next = listFour(integersOf(first, last), next);
  }
  return greaterOf(greatest) < INTEGERS_END ? (next - columnIntegers) >> 2 : -1;
}

function integersOf(first: v128, last: v128): v128 {
  const a = f64x2.add(first, f64x2.splat(LAST_BIT_ONE));
  const b = f64x2.add(last, f64x2.splat(LAST_BIT_ONE));
  return v128.shuffle<i32>(a, b, 0, 2, 4, 6);
}

function listFour(integers: v128, next: i32): i32 {
  if (v128.all_true<i32>(integers)) {
    v128.store(next, integers);
    return next + 16;
  }
  let at = listOne(i32x4.extract_lane(integers, 0), next);
  at = listOne(i32x4.extract_lane(integers, 1), at);
  at = listOne(i32x4.extract_lane(integers, 2), at);
  return listOne(i32x4.extract_lane(integers, 3), at);
}

function listOne(integer: i32, next: i32): i32 {
  store<i32>(next, integer);
  return next + 4 * i32(integer !== 0);
}
