import { describe, expect, it } from "vitest";
import { waterfallSentence } from "../../../web/charts/waterfall.tsx";
import { waterfallSteps } from "../../../web/charts/waterfall-steps.ts";
import { makeFlows } from "../../../web/gallery/waterfall-fixture.ts";

describe("the waterfall of open value", () => {
  it("ends where the steps before it leave the level", () => {
    const steps = waterfallSteps(makeFlows(true));
    expect(steps.map(({ name }) => name)).toEqual([
      "open at the start",
      "created",
      "won",
      "lost",
      "disqualified",
      "open at the end",
    ]);
    const [last, end] = steps.slice(-2);
    expect(last.to).toBeCloseTo(end.to, 6);
    for (const [index, step] of steps.slice(1, -1).entries()) {
      expect(step.from).toBe(steps[index].to);
    }
  });

  it("shows where each bar ends in 8 of 10 futures, from where it begins", () => {
    const [opening, created, won] = waterfallSteps(makeFlows(true));
    expect(opening.interval).toEqual([0.8 * 3_700_000, 1.2 * 3_700_000]);
    expect(created.interval).toEqual([3_700_000 + 0.8 * 3_400_000, 3_700_000 + 1.2 * 3_400_000]);
    expect(won.interval).toEqual([7_100_000 - 1.2 * 450_000, 7_100_000 - 0.8 * 450_000]);
  });

  it("has no step for reviews where none disqualify", () => {
    expect(waterfallSteps(makeFlows(false)).map(({ name }) => name)).not.toContain("disqualified");
  });

  it("is told as a sentence", () => {
    expect(waterfallSentence({ flows: makeFlows(false), currency: "USD" })).toBe(
      "Of $3.7M open at the start and $3.4M created, $450k are won, $2.9M are lost, " +
        "and $3.8M are open at the end, on average.",
    );
  });
});
