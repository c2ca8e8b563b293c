import { columnParts, columns, PAIR, pairAt, sumOfPair, WIDTH } from "./columns.ts";

/** So many numbers at once add up exactly. */
const AT_ONCE: i32 = 512;
/** Where a square is cut in two, numbers below it add up exactly. */
const MIDDLING_END: f64 = 2147483648;
const HALF_LIMB: f64 = 512;
const LIMB: f64 = 262144;
const PART: f64 = 4294967296;
/** Bytes of the two parts of a sum. */
const PARTS: i32 = 16;
const SUMS: i32 = 8;
/** Where sums of squares begin, after those of three limbs. */
const SQUARES: i32 = 3 * PARTS;

/** Sums up columns of so many numbers, and their squares, in the parts of simulate/moments.ts. */
export function sumColumns(count: i32, length: i32): void {
  let start = columns;
  let parts = columnParts;
  for (let column = 0; column < count; column++) {
    const end = start + WIDTH * length;
    memory.fill(parts, 0, SUMS * PARTS);
    for (let from = start; from < end; from += WIDTH * AT_ONCE) {
      sumSome(from, min(end, from + WIDTH * AT_ONCE), parts);
    }
    start = end;
    parts += SUMS * PARTS;
  }
}

/** Of numbers v = 2^9 h + l sums up v, l (2 v − l) and h². */
function sumSome(from: i32, end: i32, parts: i32): void {
  let at = from;
  while (at + 4 * PAIR <= end && areZero(at)) at += 4 * PAIR;
  let greatest = f64x2.splat(0);
  let sum = f64x2.splat(0);
  let lows = f64x2.splat(0);
  let highs = f64x2.splat(0);
  for (; at < end; at += PAIR) {
    const value = pairAt(at, end);
    greatest = f64x2.pmax(greatest, value);
    const high = f64x2.floor(f64x2.mul(value, f64x2.splat(1 / HALF_LIMB)));
    const low = f64x2.sub(value, f64x2.mul(high, f64x2.splat(HALF_LIMB)));
    sum = f64x2.add(sum, value);
    lows = f64x2.add(lows, f64x2.mul(low, f64x2.sub(f64x2.add(value, value), low)));
    highs = f64x2.add(highs, f64x2.mul(high, high));
  }
  if (v128.any_true(f64x2.ge(greatest, f64x2.splat(MIDDLING_END)))) sumLarge(from, end, parts);
  else {
    addPart(parts, sum);
    addPart(parts + SQUARES, lows);
    addPart(parts + SQUARES + PARTS, highs);
  }
}

/** Likewise of numbers in three limbs of 18 bits. */
function sumLarge(from: i32, end: i32, parts: i32): void {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  let c = f64x2.splat(0);
  let aa = f64x2.splat(0);
  let ab = f64x2.splat(0);
  let bb = f64x2.splat(0);
  let bc = f64x2.splat(0);
  let cc = f64x2.splat(0);
  for (let at = from; at < end; at += PAIR) {
    const value = pairAt(at, end);
    const upper = f64x2.floor(f64x2.mul(value, f64x2.splat(1 / LIMB)));
    const high = f64x2.floor(f64x2.mul(upper, f64x2.splat(1 / LIMB)));
    const middle = f64x2.sub(upper, f64x2.mul(high, f64x2.splat(LIMB)));
    const low = f64x2.sub(value, f64x2.mul(upper, f64x2.splat(LIMB)));
    const twiceLow = f64x2.add(low, low);
    const twiceHigh = f64x2.add(high, high);
    a = f64x2.add(a, low);
    b = f64x2.add(b, middle);
    c = f64x2.add(c, high);
    aa = f64x2.add(aa, f64x2.mul(low, low));
    ab = f64x2.add(ab, f64x2.mul(twiceLow, middle));
    bb = f64x2.add(bb, f64x2.add(f64x2.mul(twiceLow, high), f64x2.mul(middle, middle)));
    bc = f64x2.add(bc, f64x2.mul(middle, twiceHigh));
    cc = f64x2.add(cc, f64x2.mul(high, high));
  }
  addPart(parts, a);
  addPart(parts + PARTS, b);
  addPart(parts + 2 * PARTS, c);
  addPart(parts + SQUARES, aa);
  addPart(parts + SQUARES + PARTS, ab);
  addPart(parts + SQUARES + 2 * PARTS, bb);
  addPart(parts + SQUARES + 3 * PARTS, bc);
  addPart(parts + SQUARES + 4 * PARTS, cc);
}

/** Adds a sum to its lower and upper part. */
function addPart(part: i32, sums: v128): void {
  const sum = sumOfPair(sums);
  const upper = floor(sum / PART);
  store<f64>(part, load<f64>(part) + (sum - upper * PART));
  store<f64>(part, load<f64>(part, WIDTH) + upper, WIDTH);
}

/** Whether eight numbers are. */
function areZero(at: i32): bool {
  const first = v128.or(v128.load(at), v128.load(at, 16));
  const last = v128.or(v128.load(at, 32), v128.load(at, 48));
  return !v128.any_true(v128.or(first, last));
}
