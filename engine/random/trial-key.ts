import { philox, type Words } from "./philox.ts";

const TWO_32 = 2 ** 32;

/** The part of a draw's address that all draws of one trial share. */
export interface TrialKey {
  readonly key0: number;
  readonly key1: number;
}

/**
 * The key of a trial: a function of the run's seed and the trial's index, and of nothing else, so
 * that any worker may simulate any trial.
 */
export function trialKey([s0, s1, s2, s3]: Words, trial: number): TrialKey {
  const [key0, key1] = philox([trial | 0, Math.floor(trial / TWO_32) | 0, s2, s3], s0, s1);
  return { key0, key1 };
}
