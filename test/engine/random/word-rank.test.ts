import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniformOf } from "../../../engine/random/draw-word.ts";
import {
  RANK_MAX,
  rankAfter,
  rankOf,
  WORDS,
  wordsBelow,
} from "../../../engine/random/word-rank.ts";

/** Any probability, and such as lie next to the uniform number of a word. */
const probability = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.tuple(fc.integer(), fc.constantFrom(-(2 ** -53), 0, 2 ** -53)).map(([word, beside]) => {
    return Math.min(1, Math.max(0, uniformOf(word) + beside));
  }),
);

describe("ranks of words", () => {
  it("are in the order of the words' uniform numbers", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(Math.sign(rankOf(a) - rankOf(b))).toBe(Math.sign(uniformOf(a) - uniformOf(b)));
      }),
    );
    expect(rankOf(0xffffffff)).toBe(RANK_MAX);
  });

  it("tell whether a uniform number is below a probability, but for the last word", () => {
    fc.assert(
      fc.property(probability, fc.integer(), fc.integer({ min: -2, max: 2 }), (p, any, near) => {
        const words = wordsBelow(p);
        for (const word of [any, words + near]) {
          if (rankOf(word | 0) === RANK_MAX) continue;
          expect(rankOf(word | 0) < rankAfter(words)).toBe(uniformOf(word | 0) < p);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("count no word below 0, and all below 1", () => {
    expect(wordsBelow(0)).toBe(0);
    expect(wordsBelow(2 ** -33)).toBe(0);
    expect(wordsBelow(2 ** -32)).toBe(1);
    expect(wordsBelow(1 - 2 ** -33)).toBe(WORDS - 1);
    expect(wordsBelow(1)).toBe(WORDS);
  });
});
