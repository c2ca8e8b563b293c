import { exp, expm1 } from "../numeric/exp.ts";
import { dayNumber, monthOfDay } from "../plan/calendar.ts";
import type { CreationSource, Plan } from "../plan/plan-schema.ts";
import type { RateStep } from "./creation-rates.ts";

export const DAYS_PER_WEEK = 7;

/** What one source creates in one week of seven days from asOf, before dispersion and shock. */
export interface CreationWeek {
  /** Index of the week, from 0. */
  readonly week: number;
  /** Expected opportunities on each of its seven days. */
  readonly perDay: readonly number[];
  /**
   * The same had no change begun inside the week. Where the two differ, what was created before
   * the change must stay as it is, so the count is drawn from this and thinned or added to.
   */
  readonly perDayAtStart: readonly number[];
}

/**
 * The weeks of one source that begin before the horizon's end.
 *
 * Within a day creation is uniform: the trend and the season move from day to day.
 *
 * @param source index into the plan's `creation`
 */
export function makeCreationWeeks(
  plan: Plan,
  steps: readonly RateStep[],
  source: number,
): CreationWeek[] {
  const origin = dayNumber(plan.asOf);
  const end = dayNumber(plan.periods[plan.periods.length - 1].end) - origin;
  return Array.from({ length: Math.ceil(end / DAYS_PER_WEEK) }, (_, week) => {
    const days = Array.from({ length: DAYS_PER_WEEK }, (_, i) => week * DAYS_PER_WEEK + i);
    const shape = days.map((day) => shapeOfDay(plan.creation[source], origin, day));
    const startRate = rateOn(steps, source, days[0]);
    return {
      week,
      perDay: days.map((day, i) => shape[i] * rateOn(steps, source, day)),
      perDayAtStart: shape.map((factor) => factor * startRate),
    };
  });
}

/** Trend and season of a day: the integral of the trend over it, times its month's factor. */
function shapeOfDay(source: CreationSource, origin: number, day: number): number {
  const season = source.seasonality?.[monthOfDay(origin + day)] ?? 1;
  const slope = (source.trendPerYear ?? 0) / 365;
  const trend = slope === 0 ? 1 : (exp(slope * day) * expm1(slope)) / slope;
  return season * trend;
}

function rateOn(steps: readonly RateStep[], source: number, day: number): number {
  const current = steps.findLast(({ fromDay }) => fromDay <= day) as RateStep;
  return current.perDay[source];
}
