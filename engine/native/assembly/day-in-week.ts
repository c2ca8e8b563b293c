/** Places of the numbers of a week's days, in bytes. */
const PER_DAY: i32 = 64;
const TOTAL: i32 = 120;

/** Bytes of a week's days: what is expected before each of them, on each, and in all. */
export const DAYS_BYTES: i32 = 128;

/**
 * When in a week something is created, in days.
 *
 * @param sums where the numbers of its days stand
 * @see dayInWeek in simulate/event-source.ts
 */
export function dayInWeek(sums: i32, uniform: f64): f64 {
  const position = uniform * load<f64>(sums, TOTAL);
  // How many of the days after the first have begun: no branch, for none would be foreseen.
  const here = f64x2.splat(position);
  const begun = i64x2.add(
    i64x2.add(f64x2.le(v128.load(sums, 8), here), f64x2.le(v128.load(sums, 24), here)),
    f64x2.le(v128.load(sums, 40), here),
  );
  const day = -(i32x4.extract_lane(begun, 0) + i32x4.extract_lane(begun, 2));
  const at = sums + 8 * day;
  const part = min(1 - 1.0 / 4294967296.0, (position - load<f64>(at)) / load<f64>(at, PER_DAY));
  return <f64>day + part;
}
