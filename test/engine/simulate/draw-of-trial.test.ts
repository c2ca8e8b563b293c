import { describe, expect, it } from "vitest";
import { turnsOf } from "../../../engine/simulate/draw-of-trial.ts";
import { makePlan } from "../../support/make-plan.ts";

const planOfDraws = (count: number) =>
  makePlan({
    uncertainty: {
      parameters: ["creation[0].perDay"],
      draws: Array.from({ length: count }, (_, draw) => [0.4 + 0.001 * draw]),
    },
  });

describe("turnsOf", () => {
  it.each([3, 40, 80, 199])("gives a trial the draw that it has in any stretch, of %d", (count) => {
    const run = { plan: planOfDraws(count), trials: 10_000 };
    const drawsBy = (length: number) =>
      Array.from({ length: run.trials / length }, (_, index) => {
        const first = index * length;
        return turnsOf(run, { first, end: first + length });
      }).flatMap((turns) =>
        turns.flatMap(({ draw, first, end }) => Array.from({ length: end - first }, () => draw)),
      );
    const draws = drawsBy(10_000);
    expect(new Set(draws).size).toBe(count);
    expect(drawsBy(20)).toEqual(draws);
    expect(drawsBy(500)).toEqual(draws);
    // An analysis tells its futures apart by slices of ten.
    for (let slice = 0; slice < draws.length; slice += 10) {
      expect(new Set(draws.slice(slice, slice + 10)).size).toBe(1);
    }
  });
});
