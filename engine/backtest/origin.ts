import type { History } from "../history/history-schema.ts";
import type { PastView } from "./baselines/baseline.ts";
import { BASELINES } from "./baselines/baselines.ts";
import { knownBy } from "./known-by.ts";
import { spreadPoint } from "./spread-point.ts";
import { type DayRange, type Horizon, unitsBefore } from "./target.ts";
import { makeView, type View } from "./view.ts";
import { bookedIn, type Win, winsOf } from "./wins.ts";

/** Past origins whose errors give a baseline its spread. */
const PAST_MAX = 12;

/** A forecast as draws, ascending, or why there is none. */
export type Draws = { readonly draws: ArrayLike<number> } | { readonly absent: string };

/** A baseline's forecast at an origin. */
export type BaselineForecast = Draws & { readonly point?: number };

/** Views on one history from any day, each made once. */
export interface Views {
  readonly history: History;
  readonly horizon: Horizon;
  viewOn(day: number): View;
}

export function openViews(history: History, horizon: Horizon): Views {
  const views = new Map<number, View>();
  return {
    history,
    horizon,
    viewOn(day) {
      const view = views.get(day) ?? makeView(knownBy(history, day), horizon);
      views.set(day, view);
      return view;
    },
  };
}

/** What each baseline forecasts at an origin, from what was known then. */
export function baselinesAt(views: Views, day: number): ReadonlyMap<string, BaselineForecast> {
  const view = views.viewOn(day);
  const past = pastOf(views, view);
  return new Map(
    BASELINES.map(({ id, forecast }): [string, BaselineForecast] => {
      const point = forecast(view, past);
      if (point === undefined) return [id, { absent: "the records do not allow it" }];
      const errors = past.flatMap((one, index) => {
        const known = past.slice(index + 1).filter(({ view: { target } }) => isOver(target, one));
        const before = forecast(one.view, known);
        return before === undefined ? [] : [{ forecast: before, outcome: one.outcome }];
      });
      const draws = spreadPoint(point, errors);
      return [id, draws ? { point, draws } : { point, absent: "too few past errors" }];
    }),
  );
}

/**
 * Earlier views from the same point of their unit, whose targets were over by then. What they came
 * to is told as it is known on the origin's day, and not a day later.
 */
function pastOf({ viewOn }: Views, view: View): PastView[] {
  const { day, horizon, firstDay, wins } = view;
  const later = new Map<string, Win>();
  for (const past of view.history.opportunities) {
    if (past.status !== "won") continue;
    for (const win of winsOf({ ...view.history, opportunities: [past] })) later.set(past.id, win);
  }
  const units = unitsBefore(day, horizon.unitMonths, firstDay);
  const phase = day - (units[0]?.end ?? day);
  return units
    .map(({ start, end }) => viewOn(Math.min(start + phase, end - 1)))
    .filter(({ target }) => target.end <= day)
    .slice(0, PAST_MAX)
    .map((past) => ({ view: past, outcome: bookedIn(wins, past.target), later }));
}

function isOver({ end }: DayRange, { view }: PastView): boolean {
  return end <= view.day;
}
