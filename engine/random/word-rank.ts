/** How many words there are. */
export const WORDS = 2 ** 32;

/** The rank of the last word. */
export const RANK_MAX = 2 ** 31 - 1;

/**
 * The place of a word in the order of the uniform numbers that words stand for, as a signed integer
 * of 32 bits: kernels compare such integers faster than the numbers themselves.
 */
export function rankOf(word: number): number {
  return word ^ 0x80000000;
}

/** How many words stand for uniform numbers below a probability. */
export function wordsBelow(probability: number): number {
  return Math.max(0, Math.ceil(probability * 2 ** 32 - 0.5));
}

/** The rank that so many words, at most, are below: of all words, all but the last one are. */
export function rankAfter(words: number): number {
  return Math.min(0x7fffffff, words - 2 ** 31) | 0;
}
