const DAYS_PER_WEEK: i32 = 7;
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
  let day = i32(uniform * <f64>DAYS_PER_WEEK);
  while (day < DAYS_PER_WEEK - 1 && load<f64>(sums + 8 * (day + 1)) <= position) day++;
  while (day > 0 && load<f64>(sums + 8 * day) > position) day--;
  const at = sums + 8 * day;
  const part = min(1 - 1.0 / 4294967296.0, (position - load<f64>(at)) / load<f64>(at, PER_DAY));
  return <f64>day + part;
}
