import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";

/** Trials in every block. Part of the definition of a run only through which trials it names. */
export const TRIALS_PER_BLOCK = 500;

/** The most trials of a run: sums stay exact, and the run ends. */
export const TRIALS_MAX = 100_000_000;

/** A run is data: a plan, a what-if, a seed and a number of trials. */
export interface RunRequest {
  readonly plan: Plan;
  /** They concatenate into one what-if. */
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly trials: number;
  /** Whether to keep what each trial booked, for export. */
  readonly keepDraws?: boolean;
  /** Whether to follow the open value: costs time, for each life is written down. */
  readonly waterfall?: boolean;
  /** "thin": where the plan allows, draws only what is won within the horizon. Other futures. */
  readonly kernel?: "thin";
}

/** Blocks that a run of so many trials has. */
export function blockCount(trials: number): number {
  if (!Number.isInteger(trials) || trials < 1 || trials > TRIALS_MAX) {
    throw new RangeError(`trials must be a whole number from 1 to ${TRIALS_MAX}, got ${trials}`);
  }
  return Math.ceil(trials / TRIALS_PER_BLOCK);
}
