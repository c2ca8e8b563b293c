import { describe, expect, it } from "vitest";
import { scoreDraws } from "../../../engine/backtest/evaluation.ts";
import { summarizeScores } from "../../../engine/backtest/summarize-scores.ts";

/** A forecast of 1, 2, 3 or 4, of which 4 came. */
const scored = (quota: number) =>
  scoreDraws({ day: 0, outcome: 4, quota, luck: 0.5 }, Float64Array.of(1, 2, 3, 4));
const all = [[0, 1]];

describe("summarizeScores", () => {
  it("scores the chance of a quota where there is one: 0 is reached for sure", () => {
    // P(2.5 or more) is a half, and it was: (1 − ½)².
    expect(summarizeScores([scored(0), scored(2.5)], 2, all).brier.value).toBe(0.25);
    expect(summarizeScores([scored(2.5), scored(2.5)], 2, all).brier.value).toBe(0.25);
    expect(summarizeScores([scored(0), scored(0)], 2, all).brier.value).toBe(0);
  });
});
