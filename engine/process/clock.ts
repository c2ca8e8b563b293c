import { DAYS_PER_WEEK } from "./creation-weeks.ts";

/**
 * How fast work is done, week by week: a day of the calendar is worth `speeds[week]` days of work.
 * Beyond the last week the last speed holds.
 */
export interface Clock {
  /** By week from asOf, at least one. */
  readonly speeds: Float64Array;
  /** Work done from asOf to the start of each week. */
  readonly workAtStart: Float64Array;
}

/** Makes the clock of one trial. */
export function makeClock(speeds: Float64Array): Clock {
  const workAtStart = new Float64Array(speeds.length);
  for (let week = 1; week < speeds.length; week++) {
    workAtStart[week] = workAtStart[week - 1] + DAYS_PER_WEEK * speeds[week - 1];
  }
  return { speeds, workAtStart };
}

/** Days of work done between two days from asOf. */
export function workBetween(clock: Clock, from: number, to: number): number {
  if (clock.speeds.length === 1) return (to - from) * clock.speeds[0];
  return workBy(clock, to) - workBy(clock, from);
}

/** The day on which so much work has been done since another; may be infinite. */
export function dayAfterWork(clock: Clock, from: number, work: number): number {
  const { speeds, workAtStart } = clock;
  if (speeds.length === 1) return from + work / speeds[0];
  const goal = workBy(clock, from) + work;
  let week = weekOf(clock, from);
  while (week + 1 < speeds.length && workAtStart[week + 1] <= goal) week++;
  return Math.max(from, week * DAYS_PER_WEEK + (goal - workAtStart[week]) / speeds[week]);
}

function workBy(clock: Clock, day: number): number {
  const week = weekOf(clock, day);
  return clock.workAtStart[week] + (day - week * DAYS_PER_WEEK) * clock.speeds[week];
}

function weekOf({ speeds }: Clock, day: number): number {
  return Math.min(speeds.length - 1, Math.floor(day / DAYS_PER_WEEK));
}
