import { describe, expect, it } from "vitest";
import type { Answers } from "../../../engine/leverage/answers.ts";
import { betterOf } from "../../../engine/leverage/better-of.ts";

const X = { lever: "creation", at: [0.5, 1, 2] };
const Y = { lever: "winRate", at: [1, 2] };

/** Bookings at each place of a map, row by row, in each of several slices of ten futures. */
function answered(method: Answers["method"], ...slices: readonly (readonly number[])[]): Answers {
  return {
    method,
    trials: 10 * slices.length,
    sliceTrials: slices.map(() => 10),
    alternatives: slices[0].map((_, place) => ({
      bookings: [Float64Array.from(slices, (values) => 10 * values[place])],
      squares: [],
      hits: [],
      created: 0,
      timelines: [],
    })),
  };
}

describe("the bottleneck of a map", () => {
  it("is the lever that moves bookings more, and changes from cell to cell", () => {
    // Creation adds 40 where there is little, and takes 30 where hours lack; win rate adds 20.
    const answers = answered("exact", [60, 100, 70, 80, 120, 90]);
    expect(betterOf(answers, X, Y, 0)).toEqual([
      [
        { lever: "creation", isMore: true },
        { lever: "creation", isMore: false },
      ],
    ]);
  });

  it("is none where both do the same, or chance does not tell them apart", () => {
    const alike = answered("exact", [50, 100, 150, 100, 150, 200]);
    expect(betterOf(alike, X, Y, 0)).toEqual([[null, null]]);
    // One future in two has it the other way round.
    const unsure = answered(
      "simulated",
      [50, 100, 150, 90, 140, 190],
      [50, 90, 130, 100, 140, 180],
    );
    expect(betterOf(unsure, X, Y, 0)).toEqual([[null, null]]);
  });
});
