import { whyLife } from "../plan/needs-life.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";

/**
 * Trials in a block, by whether each takes milliseconds: between blocks a worker listens, and tells
 * what is known. No number depends on it, for blocks merge exactly.
 */
const BLOCK_TRIALS = { fast: 500, coupled: 20 } as const;

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
  /** Trials, from the first, that other what-ifs of the plan live through too: see kept-pasts. */
  readonly sharedPasts?: number;
  /** "thin": where the plan allows, draws only what is won within the horizon. Other futures. */
  readonly kernel?: "thin";
}

/** Trials in each block of a plan's runs, but for the last. */
export function trialsPerBlock(plan: Plan): number {
  return BLOCK_TRIALS[whyLife(plan) === undefined ? "fast" : "coupled"];
}

/** Blocks that a run has. */
export function blockCount({ plan, trials }: Pick<RunRequest, "plan" | "trials">): number {
  if (!Number.isInteger(trials) || trials < 1 || trials > TRIALS_MAX) {
    throw new RangeError(`trials must be a whole number from 1 to ${TRIALS_MAX}, got ${trials}`);
  }
  return Math.ceil(trials / trialsPerBlock(plan));
}

/** Trials that follow one another, by their index in a run. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The trials of one of a run's blocks. */
export function stretchOf(
  { plan, trials }: Pick<RunRequest, "plan" | "trials">,
  block: number,
): Stretch {
  return stretchAt(block, trialsPerBlock(plan), trials);
}

/** The trials of a block of so many, but for the last of a run. */
export function stretchAt(block: number, length: number, trials: number): Stretch {
  return { first: block * length, end: Math.min(trials, (block + 1) * length) };
}
