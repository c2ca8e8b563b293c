import type { History } from "../history/history-schema.ts";
import { dayNumber, isIsoDate, isoDate } from "../plan/calendar.ts";
import type { PeriodLength } from "./calendar-periods.ts";
import type { LawChoice } from "./fit-endings.ts";

/** What a fit may be told. */
export interface FitOptions {
  /**
   * The day the plan starts from, YYYY-MM-DD: what is dated on it or later is not known. Absent:
   * the day after the records end.
   */
  readonly asOf?: string;
  /** Bookings target of each period. Absent: what past periods booked on average. */
  readonly quota?: number;
  /** Length of the calendar periods that the plan is for; a quarter if absent. */
  readonly period?: PeriodLength;
  /** How many of them, from the one that holds asOf on; four if absent. */
  readonly periods?: number;
  /** "auto": by stage where the history has stages enough. */
  readonly process?: "auto" | "whole-cycle" | "stages";
  /** "auto": the law that foretells held-out opportunities better. */
  readonly law?: LawChoice;
  /**
   * Whether to learn what size does to winning and to the cycle, where amounts are known whether
   * won or lost. It takes some seconds with thousands of opportunities, and the plan's simulation
   * takes longer too; false if absent.
   */
  readonly covariates?: boolean;
  /**
   * Whether segments are to have a win rate, cycle time and deal size of their own in the plan. Of
   * whole cycles only, and without size effects; such a plan takes longer to simulate. False if
   * absent.
   */
  readonly segments?: boolean;
  /**
   * Resamples of the history to fit the whole cycle to, by quarter of creation: a check of the
   * intervals that the report shows beside them. 0, none, if absent.
   */
  readonly bootstrap?: number;
  /** Posterior draws in the plan's uncertainty; 200 if absent. */
  readonly draws?: number;
  readonly seed?: string;
  readonly name?: string;
  /** Called as the fit goes on, with a share from 0 to 1; what it throws ends the fit. */
  readonly onProgress?: (share: number) => void;
}

/** Every option filled in. */
export type FitSettings = Required<Omit<FitOptions, "quota" | "onProgress">> &
  Pick<FitOptions, "quota" | "onProgress">;

const DRAWS_MIN = 2;
const DRAWS_MAX = 2000;

/**
 * Fills in what was left open.
 *
 * @throws {RangeError} if an option is not what its comment says
 */
export function settleOptions(history: History, options: FitOptions): FitSettings {
  const { asOf = isoDate(dayNumber(history.asOf) + 1), draws = 200, periods = 4 } = options;
  if (!isIsoDate(asOf)) throw new RangeError(`asOf must be a date, YYYY-MM-DD, got ${asOf}`);
  if (!Number.isInteger(draws) || draws < DRAWS_MIN || draws > DRAWS_MAX) {
    throw new RangeError(`draws must be from ${DRAWS_MIN} to ${DRAWS_MAX}, got ${draws}`);
  }
  const { bootstrap = 0 } = options;
  if (!Number.isInteger(bootstrap) || bootstrap < 0 || bootstrap > 10_000) {
    throw new RangeError(`bootstrap must be a whole number up to 10000, got ${bootstrap}`);
  }
  if (!Number.isInteger(periods) || periods < 1 || periods > 400) {
    throw new RangeError(`periods must be from 1 to 400, got ${periods}`);
  }
  if (options.quota !== undefined && !(options.quota >= 0 && options.quota <= 1e12)) {
    throw new RangeError(`quota must be from 0 to 1e12, got ${options.quota}`);
  }
  return {
    ...{ period: "quarter", process: "auto", law: "auto", seed: "fit", name: "Fitted plan" },
    ...{ covariates: false, segments: false },
    bootstrap: 0,
    ...options,
    ...{ asOf, draws, periods },
  };
}
