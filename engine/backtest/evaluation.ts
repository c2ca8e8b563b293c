import { crps } from "../score/crps.ts";
import { placeOf, randomizedPit } from "../score/pit.ts";
import type { DayRange } from "./target.ts";

/** What came of an origin's target, and what is asked of its forecasts. */
export interface Occasion {
  readonly day: number;
  readonly outcome: number;
  /** What P(hit) is about. */
  readonly quota: number;
  /** A uniform number, that places the outcome within its atom. */
  readonly luck: number;
}

/** A forecast with what came: what scores are worked out from. */
export interface Scored extends Occasion {
  /** Ascending. */
  readonly draws: ArrayLike<number>;
  readonly crps: number;
  readonly pit: number;
}

export interface Absent {
  readonly absent: string;
}

/** A baseline's forecast: a number, and where past errors spread it, draws. */
export type ScoredBaseline = (Scored | Absent) & { readonly point?: number };

/** One origin: what was forecast, and what came. */
export interface Evaluation extends Occasion {
  readonly target: DayRange;
  /** Of the target, before the origin. */
  readonly booked: number;
  readonly model: Scored | Absent;
  readonly baselines: ReadonlyMap<string, ScoredBaseline>;
}

/** Scores draws, which ascend, by what came. */
export function scoreDraws(
  { day, outcome, quota, luck }: Occasion,
  draws: ArrayLike<number>,
): Scored {
  const pit = randomizedPit(placeOf(draws, outcome), luck);
  return { day, outcome, quota, luck, draws, pit, crps: crps(draws, outcome) };
}

export function isScored<Forecast extends Scored | Absent>(
  forecast: Forecast | undefined,
): forecast is Forecast & Scored {
  return forecast !== undefined && "draws" in forecast;
}
