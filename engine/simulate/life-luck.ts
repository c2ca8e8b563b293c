import { wordAt } from "../random/draw-word.ts";
import type { Life } from "./life.ts";
import { TRIAL, WEEK } from "./life-keys.ts";

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
