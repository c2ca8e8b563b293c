/** Numbers of a week's days: see native/assembly/day-in-week.ts. */
export const PER_DAYS = 16;
const PER_DAY_AT = 8;
const TOTAL_AT = 15;

/**
 * Writes, for compiled loops, what is expected before each day of a week, on each, and in all.
 *
 * @param at where the week's numbers begin
 */
export function writeDays(
  to: Float64Array,
  at: number,
  perDay: ArrayLike<number>,
  total: number,
): void {
  let before = 0;
  for (let day = 0; day < perDay.length; day++) {
    to[at + day] = before;
    to[at + PER_DAY_AT + day] = perDay[day];
    before += perDay[day];
  }
  to[at + TOTAL_AT] = total;
}
