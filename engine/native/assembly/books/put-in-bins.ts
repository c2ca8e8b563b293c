/*
 * Numbers above 0 and their bins: see simulate/bins.ts. A bin is told by a number's upper bits as a
 * floating-point number; those bits alone are its lower edge.
 */

/** Where the numbers stand that are to be put into bins. */
export let waitingIntegers: i32 = 0;
export let waitingFloats: i32 = 0;

/** The first of the bins that these need, and the one after the last. */
export let firstBin: i32 = 0;
export let endBin: i32 = 0;

/** From the first bin on: how many numbers each holds, and what they have above its lower edge. */
export let binCounts: i32 = 0;
export let binRests: i32 = 0;

const REST_BITS: i32 = 42;
const EDGE_MASK: i64 = -1 << 42;

/** Finds which bins so many integers need, or floating-point numbers. */
export function findBinsOfIntegers(count: i32): void {
  findBins<i32>(waitingIntegers, count);
}

export function findBinsOfFloats(count: i32): void {
  findBins<f64>(waitingFloats, count);
}

/** Puts so many integers into their bins, or floating-point numbers. */
export function putIntegers(count: i32): void {
  putAll<i32>(waitingIntegers, count);
}

export function putFloats(count: i32): void {
  putAll<f64>(waitingFloats, count);
}

function findBins<T>(numbers: i32, count: i32): void {
  const end = numbers + sizeof<T>() * count;
  const pairsEnd = numbers + 2 * sizeof<T>() * (count / 2);
  let least = f64x2.splat(Infinity);
  let greatest = f64x2.splat(0);
  let at = numbers;
  for (; at < pairsEnd; at += 2 * sizeof<T>()) {
    const pair = pairAt<T>(at);
    least = f64x2.pmin(least, pair);
    greatest = f64x2.pmax(greatest, pair);
  }
  if (at < end) {
    const last = f64x2.splat(<f64>load<T>(at));
    least = f64x2.pmin(least, last);
    greatest = f64x2.pmax(greatest, last);
  }
  firstBin = binOf(min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1)));
  endBin = 1 + binOf(max(f64x2.extract_lane(greatest, 0), f64x2.extract_lane(greatest, 1)));
}

function binOf(number: f64): i32 {
  return <i32>(reinterpret<i64>(number) >> REST_BITS);
}

function putAll<T>(numbers: i32, count: i32): void {
  const end = numbers + sizeof<T>() * count;
  const pairsEnd = numbers + 2 * sizeof<T>() * (count / 2);
  const counts = binCounts - 4 * firstBin;
  const rests = binRests - 8 * firstBin;
  let at = numbers;
  for (; at < pairsEnd; at += 2 * sizeof<T>()) {
    const pair = pairAt<T>(at);
    const bins = i64x2.shr_u(pair, REST_BITS);
    const above = f64x2.sub(pair, v128.and(pair, i64x2.splat(EDGE_MASK)));
    put(counts, rests, i32x4.extract_lane(bins, 0), f64x2.extract_lane(above, 0));
    put(counts, rests, i32x4.extract_lane(bins, 2), f64x2.extract_lane(above, 1));
  }
  if (at < end) {
    const last = <f64>load<T>(at);
    const edge = reinterpret<f64>(reinterpret<i64>(last) & EDGE_MASK);
    put(counts, rests, binOf(last), last - edge);
  }
}

function put(counts: i32, rests: i32, bin: i32, above: f64): void {
  const count = counts + 4 * bin;
  const rest = rests + 8 * bin;
  store<i32>(count, load<i32>(count) + 1);
  store<f64>(rest, load<f64>(rest) + above);
}

function pairAt<T>(at: i32): v128 {
  if (isFloat<T>()) return v128.load(at);
  return f64x2.convert_low_i32x4_s(v128.load64_zero(at));
}
