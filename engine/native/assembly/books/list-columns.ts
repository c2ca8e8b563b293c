import {
  columns,
  integerCounts,
  largerCounts,
  listedIntegers,
  listedLarger,
  PAIR,
  pairAt,
  WIDTH,
} from "./columns.ts";

/** Where integers of 32 bits end. */
const INTEGERS_END: f64 = 2147483648;
/** Added to a whole number below it, it leaves that number in the lower bits. */
const LAST_BIT_ONE: f64 = 4503599627370496;

let nextInteger: i32 = 0;
let nextLarger: i32 = 0;

/**
 * Lists what is above 0 of each column of so many numbers: those below 2^31 as integers, and apart
 * from them what is larger.
 */
export function listColumns(count: i32, length: i32): void {
  nextInteger = listedIntegers;
  nextLarger = listedLarger;
  let start = columns;
  for (let column = 0; column < count; column++) {
    const end = start + WIDTH * length;
    const integers = nextInteger;
    const larger = nextLarger;
    listColumn(start, end);
    store<i32>(integerCounts + 4 * column, (nextInteger - integers) / 4);
    store<i32>(largerCounts + 4 * column, (nextLarger - larger) / WIDTH);
    start = end;
  }
}

function listColumn(start: i32, end: i32): void {
  let next = nextInteger;
  for (let at = start; at < end; at += 2 * PAIR) {
    const first = pairAt(at, end);
    const last = pairAt(at + PAIR, end);
    const integers = integersOf(first, last);
    if (areLarger(first) || areLarger(last)) {
      for (let one = at; one < min(end, at + 2 * PAIR); one += WIDTH) {
        next = listOne(load<f64>(one), next);
      }
    } else if (i32x4.all_true(integers)) {
      v128.store(next, integers);
      next += 16;
    } else {
      next = listInteger(i32x4.extract_lane(integers, 0), next);
      next = listInteger(i32x4.extract_lane(integers, 1), next);
      next = listInteger(i32x4.extract_lane(integers, 2), next);
      next = listInteger(i32x4.extract_lane(integers, 3), next);
    }
  }
  nextInteger = next;
}

/** Whether either of a pair is. */
function areLarger(pair: v128): bool {
  return v128.any_true(f64x2.ge(pair, f64x2.splat(INTEGERS_END)));
}

function integersOf(first: v128, last: v128): v128 {
  const a = f64x2.add(first, f64x2.splat(LAST_BIT_ONE));
  const b = f64x2.add(last, f64x2.splat(LAST_BIT_ONE));
  return v128.shuffle<i32>(a, b, 0, 2, 4, 6);
}

function listOne(number: f64, next: i32): i32 {
  if (number < INTEGERS_END) return listInteger(<i32>number, next);
  store<f64>(nextLarger, number);
  nextLarger += WIDTH;
  return next;
}

function listInteger(integer: i32, next: i32): i32 {
  store<i32>(next, integer);
  return next + 4 * i32(integer !== 0);
}
