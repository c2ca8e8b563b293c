import type { History } from "../history/history-schema.ts";
import { isoDate } from "../plan/calendar.ts";
import { minorUnits } from "../plan/minor-units.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { blockCount, type RunRequest } from "../simulate/run-request.ts";
import { simulateBlock } from "../simulate/simulate-block.ts";
import type { Forecaster } from "./backtest.ts";
import type { View } from "./view.ts";
import { bookedIn } from "./wins.ts";

/** A period of a plan to be. */
export interface PeriodToBe {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly booked: number;
}

/** Makes a plan of what is known, or says why it cannot. */
export type PlanMaker = (
  known: History,
  periods: readonly PeriodToBe[],
) => { readonly plan: Plan } | { readonly absent: string };

/**
 * The forecaster that a plan is: at each origin a plan is made of what is known, and simulated up
 * to the end of the target.
 *
 * @param trials a whole number of them at each origin
 */
export function simulatingForecaster(
  makePlan: PlanMaker,
  { trials, seed }: { readonly trials: number; readonly seed: string },
): Forecaster {
  return (view) => {
    const made = makePlan(view.history, periodsOf(view));
    if ("absent" in made) return made;
    return { draws: drawsOf({ plan: made.plan, scenarios: [], seed, trials, keepDraws: true }) };
  };
}

/** The target, and before it what lies between the origin and its start. */
function periodsOf({ day, target, wins, horizon }: View): PeriodToBe[] {
  const booked = bookedIn(wins, { start: target.start, end: day });
  const last = { id: "target", start: isoDate(target.start), end: isoDate(target.end), booked };
  if (horizon.offset === 0) return [last];
  return [{ id: "before", start: isoDate(day), end: last.start, booked: 0 }, last];
}

/** What each trial books in the last period, ascending, in major units. */
function drawsOf(request: RunRequest): Float64Array {
  const { periods, currency } = request.plan;
  const columns = periods.length + 1;
  const draws = new Float64Array(request.trials);
  let at = 0;
  for (let block = 0; block < blockCount(request); block++) {
    const [{ bookings }] = simulateBlock(request, block).draws;
    for (let row = 0; row * columns < bookings.length; row++) {
      draws[at++] = bookings[row * columns + periods.length] / minorUnits(currency);
    }
  }
  return draws.sort();
}
