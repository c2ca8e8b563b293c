import { describe, expect, it } from "vitest";
import { seedKey } from "../../../engine/random/seed-key.ts";
import { hexOf } from "./hex-of.ts";

describe("seedKey", () => {
  // By a second implementation, in Python: hashlib.sha256 of the text's UTF-8, its hexadecimal
  // digits into seedrandom's key mixing and ARC4 written anew, four big-endian words.
  it.each([
    ["1", "6c416a22 53fbbf97 7d3d89ad 8f8d5593"],
    ["11", "2d19f2cf b6f952bd 689a1fcc 3b3024d9"],
    ["q3", "244d2363 85a102ea 7c6e93f7 1e2d6a30"],
    ["2026-Q1 Überblick", "32795ff5 232b314b bdb40a3e 747a63ac"],
    ["", "4ad251fe 2e9a65ba 4b5d4071 ecfaee36"],
  ])("keeps the key of %j for ever", (seed, words) => {
    expect(hexOf(seedKey(seed))).toBe(words);
  });

  // Each pair is one and the same seed to seedrandom itself: it repeats short texts, and looks at
  // the lower byte of a character only.
  it.each([
    ["1", "11"],
    ["q3", "q3q3"],
    ["é", "ǩ"],
    ["", "\u0000"],
  ])("keeps the seeds %j and %j apart", (seed, other) => {
    expect(seedKey(seed)).not.toEqual(seedKey(other));
  });

  it("gives ten thousand whole numbers as many keys", () => {
    const keys = Array.from({ length: 10_000 }, (_, seed) => hexOf(seedKey(String(seed))));
    expect(new Set(keys).size).toBe(10_000);
  });

  it.each([undefined, null, 1, {}])(
    "refuses %s, which seedrandom would replace by entropy or read as a text",
    (seed) => {
      // @ts-expect-error The types forbid it; a caller without types gets the same answer.
      expect(() => seedKey(seed)).toThrow(TypeError);
    },
  );
});
