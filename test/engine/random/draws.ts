import { drawWord } from "../../../engine/random/draw-word.ts";
import type { Entity } from "../../../engine/random/entity.ts";
import { seedKey } from "../../../engine/random/seed-key.ts";
import { type TrialKey, trialKey } from "../../../engine/random/trial-key.ts";

/** The keys of a seed's trials, from 0. */
export function makeKeys(seed: string, trials: number): TrialKey[] {
  const key = seedKey(seed);
  return Array.from({ length: trials }, (_, trial) => trialKey(key, trial));
}

/** One draw in each of many trials. */
export function drawByTrial(
  keys: readonly TrialKey[],
  entity: Entity,
  purpose: number,
): Int32Array {
  return Int32Array.from(keys, (key) => drawWord(key, entity, purpose));
}

/** What a generator in a test gives for an address. */
export type Draw = typeof drawWord;

/** Generators with one fault each: a test that accepts them sees nothing. */
export const weak = {
  /** One luck for all opportunities: every mean is right and every spread is wrong. */
  shared: (({ key0 }, _, purpose) => scramble(key0 + purpose)) satisfies Draw,
  /** A hash of two multiplications and no more: the low bits see little of the key. */
  shallow: (({ key0, key1 }, { entity0, entity1 }, purpose) =>
    Math.imul(Math.imul(entity0 + purpose, 0x9e3779b1) ^ key0, 0x21f0aaad) +
    Math.imul(entity1 ^ key1, 0x735a2d97)) satisfies Draw,
  /** The key added to the entity: two draws stand in one relation in all trials. */
  additive: (({ key0 }, { entity0 }, purpose) => key0 + entity0 + purpose) satisfies Draw,
};

function scramble(word: number): number {
  let x = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
