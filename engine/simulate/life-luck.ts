import { wordAt } from "../random/draw-word.ts";
import type { TrialKey } from "../random/trial-key.ts";
import type { Life } from "./life.ts";

/**
 * The keys of a trial and of its week under way, two halves each. In a typed array, for 32 bits in
 * the field of an object are a heap number in Chromium.
 */
export type Keys = Int32Array;

const TRIAL = 0;
const WEEK = 2;

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

/** The word of an open opportunity for a purpose. */
export function wordOf({ keys, state }: Life, place: number, purpose: number): number {
  const { entity0, entity1 } = state;
  return wordAt(keys[TRIAL], keys[TRIAL + 1], entity0[place] + purpose, entity1[place]);
}

/** Likewise for what is drawn anew each week. */
export function weeklyWordOf({ keys, state }: Life, place: number, purpose: number): number {
  const { entity0, entity1 } = state;
  return wordAt(keys[WEEK], keys[WEEK + 1], entity0[place] + purpose, entity1[place]);
}
