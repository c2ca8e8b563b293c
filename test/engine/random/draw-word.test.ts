import { describe, expect, it } from "vitest";
import { drawWord, PURPOSE, uniformOf } from "../../../engine/random/draw-word.ts";
import {
  entityAt,
  entityOfCell,
  entityOfText,
  PURPOSES_PER_OPPORTUNITY,
} from "../../../engine/random/entity.ts";
import { seedKey } from "../../../engine/random/seed-key.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import { hexOf } from "./hex-of.ts";

const opened = entityOfText("open", "006A");
const week = entityOfCell(entityOfText("source", "Überblick 🚀"), 17);
const created = entityAt(week, 3);

describe("drawWord", () => {
  // By known-answers.py in this folder. Whoever changes these changes every forecast ever made.
  it.each([
    ["1", 0, "baedfbbf e9e7b12f e69bad00 a9027b9e", "4dc4e59f 90573cd7 5a57fd50 a36e420f"],
    ["1", 1, "13b1e52b dffb0a21 dcb4e5ee 3160c857", "b66c7ff4 6c25d0ae 833a272f 7f83027a"],
    ["q3", 99_999, "91af892d b9c29d11 afd937cb eed95556", "f158ab7f d30442e4 9dd07aa9 4dccf18e"],
    ["1", 2 ** 32, "071dad3d 2acb1935 8d8ed944 719f2bbb", "5ce91e58 ff9aa2d6 eb501df6 f25b13da"],
  ])("keeps its words for ever: seed %s, trial %d", (seed, trial, ofOpened, ofCreated) => {
    const key = trialKey(seedKey(seed), trial);
    const purposes = [PURPOSE.count, PURPOSE.size, PURPOSE.outcome, PURPOSE.duration];
    expect(hexOf(purposes.map((purpose) => drawWord(key, opened, purpose)))).toBe(ofOpened);
    expect(hexOf(purposes.map((purpose) => drawWord(key, created, purpose)))).toBe(ofCreated);
  });

  it("is a function of its address and of nothing else", () => {
    const key = trialKey(seedKey("1"), 7);
    const first = drawWord(key, created, PURPOSE.size);
    drawWord(key, opened, PURPOSE.size);
    expect(drawWord({ ...key }, { ...created }, PURPOSE.size)).toBe(first);
  });

  it("has no two decisions under one purpose", () => {
    const { outcome, duration, ...single } = PURPOSE;
    const STAGES_MAX = 30;
    const stages = Array.from({ length: STAGES_MAX }, (_, s) => [
      outcome + 2 * s,
      duration + 2 * s,
    ]);
    const purposes = [...Object.values(single), ...stages.flat()];
    expect(new Set(purposes).size).toBe(purposes.length);
    expect(Math.max(...purposes)).toBeLessThan(PURPOSES_PER_OPPORTUNITY);
  });
});

describe("uniformOf", () => {
  it.each([
    // The ends and the middle of 2^32 cells, each told by its midpoint.
    [0, 2 ** -33],
    [-1, 1 - 2 ** -33],
    [0x7fffffff, 0.5 - 2 ** -33],
    [-0x80000000, 0.5 + 2 ** -33],
  ])("takes the word %d to %d, inside (0, 1)", (word, expected) => {
    expect(uniformOf(word)).toBe(expected);
  });
});

describe("trialKey", () => {
  it("gives every trial a key of its own, those beyond 2^32 too", () => {
    const seed = seedKey("1");
    const trials = [...Array(1000).keys(), 2 ** 32, 2 ** 32 + 1, 2 ** 33];
    const keys = trials.map((trial) => trialKey(seed, trial));
    expect(new Set(keys.map(({ key0, key1 }) => hexOf([key0, key1]))).size).toBe(trials.length);
  });
});
