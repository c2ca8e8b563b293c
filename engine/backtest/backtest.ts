import type { History } from "../history/history-schema.ts";
import { dayNumber } from "../plan/calendar.ts";
import type { Issue, Reading } from "../plan/issue.ts";
import { drawWord, uniformOf } from "../random/draw-word.ts";
import { entityOfText } from "../random/entity.ts";
import { seedKey } from "../random/seed-key.ts";
import { trialKey } from "../random/trial-key.ts";
import type { BacktestOptions } from "./backtest-options.ts";
import { type Evaluation, type Occasion, scoreDraws } from "./evaluation.ts";
import { baselinesAt, type Draws, openViews } from "./origin.ts";
import { type BacktestReport, reportBacktest } from "./report-backtest.ts";
import { addMonths, HORIZONS, unitStart, unitsBefore } from "./target.ts";
import type { View } from "./view.ts";
import { bookedIn, winsOf } from "./wins.ts";

/** Forecasts the bookings of a view's target: draws, ascending, what is booked included. */
export type Forecaster = (view: View) => Draws | Promise<Draws>;

/** Training that a forecast needs: either will do. */
const QUARTERS_MIN = 6;
const WINS_MIN = 60;
const MONTHS = { month: 1, quarter: 3 };

/**
 * Forecasts the past from what was known at each origin, and scores what came.
 *
 * At every origin the history is cut back to what was recorded before that day; the forecaster and
 * the baselines see nothing else.
 */
export async function backtest(
  history: History,
  forecaster: Forecaster,
  options: BacktestOptions,
): Promise<Reading<BacktestReport>> {
  const horizon = HORIZONS[options.horizon];
  const views = openViews(history, horizon);
  const days = originsOf(history, options);
  const trained = days.filter((day) => isTrained(views.viewOn(day)));
  if (trained.length === 0) return { value: undefined, issues: [tooShort(days.length)] };
  const forecasts = await forecastAll(trained.map(views.viewOn), forecaster, options);
  const wins = winsOf(history);
  const luckOn = luckOf(options.seed);
  const evaluations = trained.map((day, index): Evaluation => {
    const view = views.viewOn(day);
    const { target } = view;
    const occasion: Occasion = {
      ...{ day, outcome: bookedIn(wins, target), luck: luckOn(day) },
      quota: options.quota ?? assumedQuota(view),
    };
    const score = <Forecast extends Draws>(forecast: Forecast) =>
      "draws" in forecast
        ? { ...forecast, ...scoreDraws(occasion, forecast.draws) }
        : { ...forecast, absent: forecast.absent };
    return {
      ...{ ...occasion, target },
      booked: bookedIn(view.wins, { start: target.start, end: day }),
      model: score(forecasts[index]),
      baselines: new Map([...baselinesAt(views, day)].map(([id, one]) => [id, score(one)])),
    };
  });
  return { value: reportBacktest(history, evaluations, options), issues: [] };
}

/** One forecast after the other, or as many at a time as are asked for. */
async function forecastAll(
  views: readonly View[],
  forecaster: Forecaster,
  { atATime = 1, onProgress }: BacktestOptions,
): Promise<Draws[]> {
  const forecasts: Draws[] = [];
  let next = 0;
  let done = 0;
  async function goOn(): Promise<void> {
    while (next < views.length) {
      const index = next++;
      forecasts[index] = await forecaster(views[index]);
      await onProgress?.(++done, views.length);
    }
  }
  await Promise.all(Array.from({ length: atATime }, goOn));
  return forecasts;
}

/** First days of months or quarters whose targets are over by the end of the records. */
function originsOf(history: History, { horizon, every, from, to }: BacktestOptions): number[] {
  const { unitMonths, offset, units } = HORIZONS[horizon];
  const dates = history.opportunities.map(({ created }) => created).sort();
  const first = dates[0] ?? history.asOf;
  // The records hold the day on which they end.
  const end = dayNumber(history.asOf) + 1;
  const days: number[] = [];
  const step = MONTHS[every];
  for (let day = unitStart(dayNumber(from ?? first), step); ; day = addMonths(day, step)) {
    if (addMonths(unitStart(day, unitMonths), (offset + units) * unitMonths) > end) return days;
    const isAsked = (!from || day >= dayNumber(from)) && (!to || day <= dayNumber(to));
    if (isAsked) days.push(day);
  }
}

function isTrained({ day, wins, firstDay }: View): boolean {
  return wins.length >= WINS_MIN || unitsBefore(day, 3, firstDay).length >= QUARTERS_MIN;
}

function tooShort(origins: number): Issue {
  const why =
    origins === 0
      ? "no period lies between the first origin and the end of the records"
      : `at none of ${origins} origins are ${QUARTERS_MIN} quarters or ${WINS_MIN} wins on record`;
  return {
    code: "insufficient-history",
    path: "",
    message: `not enough history to test on: ${why}`,
  };
}

/** What up to four periods before booked on average, for as many as the target has. */
function assumedQuota({ day, horizon, firstDay, wins }: View): number {
  const before = unitsBefore(day, horizon.unitMonths, firstDay).slice(0, 4);
  const booked = before.reduce((sum, unit) => sum + bookedIn(wins, unit), 0);
  return before.length > 0 ? (booked * horizon.units) / before.length : 0;
}

/** The luck that places an outcome within its atom: the same for all forecasts of a day. */
function luckOf(seed: string): (day: number) => number {
  const key = seedKey(seed);
  const entity = entityOfText("backtest", "pit");
  return (day) => uniformOf(drawWord(trialKey(key, day), entity, 0));
}
