import type { Forecast } from "../../engine/index.ts";

/** The pipeline at asOf against what the first period still needs. Amounts in currency. */
export interface Coverage {
  readonly currency: string;
  /** Of the first period. */
  readonly periodId: string;
  /** Quota less what is booked; 0 where it is made. */
  readonly missing: number;
  readonly recorded: number;
  /** Undefined where nothing is open. */
  readonly live: number | undefined;
  /** Monte Carlo errors; 0 where the amounts are expectations. */
  readonly recordedError: number;
  readonly liveError: number;
}

/** Coverage as a forecast tells it; undefined where its plan says nothing of what is open. */
export function coverageOf(forecast: Forecast): Coverage {
  const { pipeline, periods, currency, mechanisms } = forecast;
  const { openValueAtStart: recorded, integrity, pipelineCoverage } = pipeline;
  const { recordedAtStart, liveAtStart } = mechanisms?.truth ?? {};
  return {
    currency,
    periodId: periods[0].id,
    missing: pipelineCoverage ? recorded / pipelineCoverage : 0,
    recorded,
    live: integrity === null ? undefined : integrity * recorded,
    recordedError: recordedAtStart?.standardError ?? 0,
    liveError: liveAtStart?.standardError ?? 0,
  };
}
