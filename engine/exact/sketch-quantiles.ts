import { type BookingsLaw, bookingsUpTo } from "./bookings-law.ts";

/** Points at which the law is looked at: as many as a picture is pixels wide. */
const POINTS = 400;

/**
 * Many quantiles at once, to a four-hundredth of the law's reach: enough for a picture.
 *
 * @param levels ascending
 * @returns level and value; levels that lie beyond the law's reach are left out
 */
export function sketchQuantiles(law: BookingsLaw, levels: readonly number[]): [number, number][] {
  const step = law.reach / POINTS;
  const found: [number, number][] = [];
  let before = 0;
  let next = 0;
  for (let point = 0; point <= POINTS && next < levels.length; point++) {
    const here = bookingsUpTo(law, point * step);
    for (; next < levels.length && levels[next] <= here; next++) {
      const share = point === 0 ? 1 : (levels[next] - before) / (here - before);
      found.push([levels[next], Math.max(0, point - 1 + share) * step]);
    }
    before = here;
  }
  return found;
}
