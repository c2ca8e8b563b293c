import type { TrialKey } from "../random/trial-key.ts";

/**
 * The keys of a trial and of its week under way, two halves each. In a typed array, for 32 bits in
 * the field of an object are a heap number in Chromium.
 */
export type Keys = Int32Array;

/** Where the key of each stands. */
export const TRIAL = 0;
export const WEEK = 2;

export function makeKeys(): Keys {
  return new Int32Array(4);
}

export function setTrialKey(keys: Keys, { key0, key1 }: TrialKey): void {
  keys[TRIAL] = key0;
  keys[TRIAL + 1] = key1;
}

export function setWeekKey(keys: Keys, { key0, key1 }: TrialKey): void {
  keys[WEEK] = key0;
  keys[WEEK + 1] = key1;
}
