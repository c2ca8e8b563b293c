import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { type Stretch, stretchAt, trialsPerBlock } from "../simulate/run-request.ts";

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
export function answerBlocks(request: AnswersRequest): number {
  const { alternatives, trials } = request;
  return alternatives.length * Math.ceil(trials / answerBlockTrials(request));
}

/** Futures in a block of an alternative, in all alike: what takes longest decides. */
export function answerBlockTrials({ alternatives }: AnswersRequest): number {
  return Math.min(...alternatives.map(({ plan }) => trialsPerBlock(plan)));
}

/** The futures of an alternative's block. */
export function answerStretch(request: AnswersRequest, block: number): Stretch {
  return stretchAt(block, answerBlockTrials(request), request.trials);
}
