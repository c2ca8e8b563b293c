import { bookingsQuantile } from "../exact/bookings-law.ts";
import type { Solutions } from "../exact/solutions.ts";
import { dayNumber, isoDate } from "../plan/calendar.ts";
import { bookedBefore } from "../process/model.ts";
import type { Forecast } from "./forecast-schema.ts";
import { QUANTILE_LEVELS } from "./quantile-levels.ts";
import { solveOutcomes } from "./solve-exactly.ts";

/**
 * Solves what has been booked by each of some days.
 *
 * @param days edges of the solutions' book
 * @param error what a probability may be off by
 */
export function describeTimeline(
  solutions: Solutions,
  days: readonly number[],
  error: number,
): Forecast["timeline"] {
  const { plan, minorUnits } = solutions.model;
  const spans = days.map((day) => {
    return { from: 0, to: day, quota: 0, booked: bookedBefore(solutions.model, day) };
  });
  return solveOutcomes(solutions, spans, error).map(({ law, booked, to: day }) => {
    const quantile = (level: number) => (booked + bookingsQuantile(law, level)) / minorUnits;
    return {
      date: isoDate(dayNumber(plan.asOf) + day),
      quantiles: Object.fromEntries(QUANTILE_LEVELS.map((level) => [level, quantile(level)])),
      quantileErrors: Object.fromEntries(QUANTILE_LEVELS.map((level) => [level, 0])),
    };
  });
}
