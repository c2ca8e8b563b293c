import { unitsBefore } from "../target.ts";
import type { View } from "../view.ts";
import { bookedIn } from "../wins.ts";
import type { Baseline } from "./baseline.ts";

const UNITS_PER_RATE = 4;

/** Baselines that look at bookings alone. */
export const runRates: readonly Baseline[] = [
  {
    id: "B1",
    name: "last period again",
    forecast: (view) =>
      atLeastBooked(
        view,
        perUnit(view, (last) => last[0]),
      ),
  },
  {
    id: "B2",
    name: "a year ago, grown",
    forecast: (view) => atLeastBooked(view, seasonalNaive(view)),
  },
  {
    id: "B3",
    name: "mean of the last four periods",
    forecast: (view) => atLeastBooked(view, perUnit(view, meanOfLast)),
  },
  { id: "B4", name: "run rate to date", forecast: runRateToDate },
];

/** Bookings of the whole units before a view's day, the latest first. */
function pastUnits({ day, horizon, firstDay, wins }: View): number[] {
  return unitsBefore(day, horizon.unitMonths, firstDay).map((unit) => bookedIn(wins, unit));
}

function perUnit(
  view: View,
  of: (past: readonly number[]) => number | undefined,
): number | undefined {
  const one = of(pastUnits(view));
  return one === undefined ? undefined : one * view.horizon.units;
}

function meanOfLast(past: readonly number[]): number | undefined {
  if (past.length < UNITS_PER_RATE) return undefined;
  return sum(past.slice(0, UNITS_PER_RATE)) / UNITS_PER_RATE;
}

/** What each unit of the target was a year before, times what the last year grew. */
function seasonalNaive(view: View): number | undefined {
  const { unitMonths, offset, units } = view.horizon;
  const perYear = 12 / unitMonths;
  const past = pastUnits(view);
  if (past.length < 2 * perYear) return undefined;
  const before = sum(past.slice(perYear, 2 * perYear));
  const growth = before > 0 ? sum(past.slice(0, perYear)) / before : 1;
  let total = 0;
  // The unit under way is one after the latest past one, so a year before it is perYear - 1 back.
  for (let unit = 0; unit < units; unit++) total += past[perYear - 1 - offset - unit];
  return total * growth;
}

function runRateToDate({ day, target, wins, horizon }: View): number | undefined {
  const isUnderWay = horizon.offset === 0 && horizon.units === 1 && day > target.start;
  if (!isUnderWay) return undefined;
  const booked = bookedIn(wins, { start: target.start, end: day });
  return (booked / (day - target.start)) * (target.end - target.start);
}

function atLeastBooked({ day, target, wins }: View, forecast: number | undefined) {
  if (forecast === undefined) return undefined;
  return Math.max(forecast, bookedIn(wins, { start: target.start, end: day }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
