import type { Forecast } from "../forecast/forecast-schema.ts";
import type { Answers, Ask } from "../leverage/answers.ts";
import type { Alternative } from "../leverage/answers-request.ts";
import type { RunRequest } from "../simulate/run-request.ts";

/** Where experiments are made: who answers, on which luck, with how many futures. */
export interface Lab {
  readonly seed: string;
  /** Futures of each alternative, where the experiment does not ask for its own number. */
  readonly trials: number;
  readonly ask: Ask;
  readonly run: (request: RunRequest) => Promise<Forecast>;
}

/** Bookings and hits of several alternatives on the same luck, future by future. */
export function answersOf(
  { ask, seed, trials }: Lab,
  alternatives: readonly Alternative[],
): Promise<Answers> {
  const periods = Math.min(...alternatives.map(({ plan }) => plan.periods.length));
  const outcomes = Array.from({ length: periods + 1 }, (_, outcome) => outcome);
  return ask({ alternatives, method: "simulated", seed, trials, outcomes });
}

/** Likewise without sampling, of all periods together, where there is an exact answer. */
export function solvedOf(
  { ask, seed, trials }: Lab,
  alternatives: readonly Alternative[],
): Promise<Answers> {
  return ask({ alternatives, method: "exact", seed, trials, outcomes: [0] });
}
