import type { View } from "../view.ts";
import { bookedIn, type Win } from "../wins.ts";
import type { Baseline } from "./baseline.ts";
import { developmentOf, type Estimate, reservesOf, type Triangle } from "./chain-ladder.ts";

/** More cohorts than this are no more telling. */
const COHORTS_MAX = 40;
const COHORTS_MIN = 4;
/** New cohorts are taken to begin like the latest ones. */
const BEGINNINGS = 8;

/** The open pipeline as an insurer sees it: won, but not yet reported. */
export const cohorts: Baseline = {
  id: "B8",
  name: "chain ladder on cohorts",
  forecast: ({ wins, day, target, firstDay }) => {
    const booked = bookedIn(wins, { start: target.start, end: day });
    const toEnd = nextDiagonal(wins, day, target.end - day, firstDay);
    const isLater = target.start > day;
    const toStart = isLater ? nextDiagonal(wins, day, target.start - day, firstDay) : 0;
    if (toEnd === undefined || toStart === undefined) return undefined;
    return booked + Math.max(0, toEnd - toStart);
  },
};

/** What chain ladder still expects of what is open now, whenever it comes. */
export function stillToCome({ wins, day, target, firstDay }: View): Estimate | undefined {
  const triangle = triangleOf(wins, day, target.end - target.start, firstDay);
  return triangle.length < COHORTS_MIN ? undefined : reservesOf(triangle).total;
}

/** Bookings of the next so many days: one step of each cohort, and a new one's beginning. */
function nextDiagonal(
  wins: readonly Win[],
  day: number,
  days: number,
  firstDay: number,
): number | undefined {
  const triangle = triangleOf(wins, day, days, firstDay);
  if (triangle.length < COHORTS_MIN) return undefined;
  const { factors } = developmentOf(triangle);
  const beginnings = triangle.slice(-BEGINNINGS).map(([first]) => first);
  let sum = beginnings.reduce((total, first) => total + first, 0) / beginnings.length;
  for (const row of triangle) {
    const factor = factors[row.length - 1] ?? 1;
    sum += row[row.length - 1] * (factor - 1);
  }
  return sum;
}

/**
 * Won amounts by cohort and age, in steps of so many days that end on a day: a cohort is what was
 * created in one step, its age the steps since.
 */
function triangleOf(wins: readonly Win[], day: number, days: number, firstDay: number): Triangle {
  const count = Math.min(COHORTS_MAX, Math.floor((day - firstDay) / days));
  const rows = Array.from({ length: count }, (_, index) =>
    new Array<number>(count - index).fill(0),
  );
  const stepOf = (when: number) => count - 1 - Math.floor((day - 1 - when) / days);
  for (const win of wins) {
    const cohort = stepOf(win.created);
    const age = stepOf(win.day) - cohort;
    if (cohort >= 0 && age >= 0 && rows[cohort] !== undefined) rows[cohort][age] += win.amount;
  }
  for (const row of rows) for (let age = 1; age < row.length; age++) row[age] += row[age - 1];
  return rows;
}
