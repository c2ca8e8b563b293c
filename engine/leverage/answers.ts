import type { AnswersRequest } from "./answers-request.ts";

/** What several alternatives come to on the same luck. Plain data; money in major units. */
export interface Answers {
  readonly method: "exact" | "simulated";
  /** Futures of each alternative; 0 if exact. */
  readonly trials: number;
  /** Futures of each slice: a few neighbouring ones, whose means tell how precise a figure is. */
  readonly sliceTrials: readonly number[];
  readonly alternatives: readonly Answered[];
}

/** What one alternative comes to. */
export interface Answered {
  /** By outcome (the total, then each period) and slice: the sum of bookings. */
  readonly bookings: readonly Float64Array[];
  /** Likewise the sum of squared bookings. */
  readonly squares: readonly Float64Array[];
  readonly hits: readonly Float64Array[];
  /** Mean number of opportunities created within the horizon. */
  readonly created: number;
  /** Mean cumulative bookings at each date of the timeline, block by block; empty if not asked. */
  readonly timelines: readonly Float64Array[];
}

/** Whatever answers: workers, or this thread. */
export type Ask = (request: AnswersRequest) => Promise<Answers>;
