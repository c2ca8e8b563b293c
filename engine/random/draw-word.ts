import type { Entity } from "./entity.ts";
import type { TrialKey } from "./trial-key.ts";

/** What a draw decides. One purpose, one draw: no decision shifts another's luck. */
export const PURPOSE = {
  count: 0,
  dispersion: 1,
  created: 2,
  size: 3,
  age: 4,
  kept: 5,
  extra: 6,
  factor: 7,
  /** Of stage s: outcome + 2 s, and duration + 2 s. */
  outcome: 8,
  duration: 9,
  /** Of a candidate at the gate. */
  real: 72,
  pain: 73,
  interest: 74,
  fit: 75,
  strictness: 76,
  marketing: 77,
  premature: 78,
  unfit: 79,
  sold: 80,
  /** Whose opportunity it is, and whose it becomes. */
  rep: 81,
  heir: 82,
  /** The recorded close date, and its push k: push + k. */
  closeDate: 83,
  quarterEnd: 84,
  push: 85,
  /** Drawn anew each week, with the week's key. */
  stall: 110,
  stallDays: 111,
  stallEnds: 112,
  announced: 113,
  touch: 114,
  review: 115,
  evidence: 116,
  /** Of a week before asOf: whether a silence that is known was a stall that began in it. */
  silence: 117,
  /** Of a rep; tenure k and vacancy k are outcome + 2 k and duration + 2 k. */
  skill: 120,
  drive: 121,
  /** Of a thinned run: how long after the one before a win comes. */
  gap: 127,
} as const;

/**
 * One random 32-bit word: a function of its address (seed, trial, entity, purpose) and of nothing
 * else. The seed and the trial are in the trial's key.
 *
 * A scenario moves thresholds and clocks, never addresses, so two scenarios share their luck; and
 * since no draw depends on another, a processor can work on several at once, which makes this
 * cheaper than a stream. Each half of the entity meets an independent half of the trial's key
 * between multiplications, so that no two draws stand in a relation that all trials share.
 *
 * @returns a signed 32-bit integer
 * @see Mulvey (2016) and Wellons (2018), "Prospecting for hash functions", for the finalizer
 */
export function drawWord(
  { key0, key1 }: TrialKey,
  { entity0, entity1 }: Entity,
  purpose: number,
): number {
  return wordAt(key0, key1, entity0 + purpose, entity1);
}

/**
 * drawWord for kernels, which hold addresses in typed arrays: 32 bits in the field of an object
 * are a heap number in Chromium, ten times slower.
 *
 * @param place the entity's first half plus the purpose; only its lower 32 bits count
 */
export function wordAt(key0: number, key1: number, place: number, entity1: number): number {
  let x = Math.imul(place ^ key0, 0x9e3779b1);
  x ^= x >>> 15;
  x = Math.imul((x + entity1) ^ key1, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0x735a2d97);
  return x ^ (x >>> 15);
}

/** The uniform number in the open interval (0, 1) that a word stands for. */
export function uniformOf(word: number): number {
  return ((word >>> 0) + 0.5) * 2 ** -32;
}
