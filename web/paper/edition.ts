import type { Forecast } from "../../engine/index.ts";
import type { ScenarioRow } from "../charts/scenario-rows.ts";
import type { PlanNumber } from "./plan-numbers.ts";

/** A forecast as a file for people tells it: with its plan, what it was compared with, its day. */
export interface Edition {
  readonly forecast: Forecast;
  /** Every number of the plan, and what it rests on. */
  readonly numbers: readonly PlanNumber[];
  /** The scenarios that were compared, the plan first; none where nothing was. */
  readonly scenarios?: readonly ScenarioRow[];
  /** What each of the first futures books in all, in currency; none unless asked for. */
  readonly draws?: readonly number[];
  /** The day on which it is written, YYYY-MM-DD. */
  readonly writtenOn: string;
}

/** @param now the moment of writing */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
