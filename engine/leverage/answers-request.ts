import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { TRIALS_PER_BLOCK } from "../simulate/run-request.ts";

/** One what-if to be answered: a plan, and the scenarios that change its future. */
export interface Alternative {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
}

/** Several what-ifs to be answered on the same luck. Plain data, to cross to workers. */
export interface AnswersRequest {
  readonly alternatives: readonly Alternative[];
  /** Solved without sampling, or simulated. All alternatives alike: a difference needs that. */
  readonly method: "exact" | "simulated";
  readonly seed: string;
  /** Futures of each alternative, if simulated. */
  readonly trials: number;
  /** What is asked of each: 0 is the total, i the i-th period. In simulations all come for free. */
  readonly outcomes: readonly number[];
  /** Whether the mean of cumulative bookings is wanted week by week. */
  readonly wantsTimeline?: boolean;
}

/** Blocks that a simulated request has: those of each alternative, block by block in turn. */
export function answerBlocks({ alternatives, trials }: AnswersRequest): number {
  return alternatives.length * Math.ceil(trials / TRIALS_PER_BLOCK);
}
