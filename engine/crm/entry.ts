import type { ForecastCategory } from "../history/history-schema.ts";
import type { Status } from "./status-vocabulary.ts";

/**
 * What the rows of an export say of one opportunity. Days are whole days since 1970-01-01; null and
 * "" stand for what was not there or could not be read.
 */
export interface Entry {
  /** Its row in the list of opportunities, the header being row 1. */
  readonly row: number;
  readonly id: string;
  readonly status: Status;
  /** Whether it was lost to nobody: no decision, no answer, no budget. */
  readonly isNoDecision: boolean;
  readonly isRenewal: boolean;
  readonly created: number | null;
  /** The day it ended; of an open one, null. */
  readonly closed: number | null;
  /** When the CRM was told that it ended, in hours since 1970-01-01. */
  readonly closedHour: number | null;
  readonly expectedClose: number | null;
  readonly stageEntered: number | null;
  readonly lastActivity: number | null;
  /** In the plan's currency. */
  readonly amount: number | null;
  /** Units of the plan's currency for one of the currency that its amounts are written in. */
  readonly rate: number;
  /** As it stands in the file: of 1 or of 100. */
  readonly probability: number | null;
  readonly pushes: number | null;
  readonly forecastCategory: ForecastCategory | null;
  readonly stage: string;
  readonly source: string;
  readonly owner: string;
  readonly segment: string;
  /** Equal for entries that look like one opportunity entered twice; 0 where nothing tells. */
  readonly twin: number;
}
