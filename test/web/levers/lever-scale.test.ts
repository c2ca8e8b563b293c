import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highestStep, multiplierAt, STEP_MAX, stepOf } from "../../../web/levers/lever-scale.ts";

describe("the sliders' scale", () => {
  it("stands at the plan in its middle, and doubles to exactly 2 half way up", () => {
    expect(multiplierAt(0)).toBe(1);
    expect(multiplierAt(70)).toBe(2);
    expect(multiplierAt(-70)).toBe(0.5);
    expect(multiplierAt(STEP_MAX)).toBe(4);
  });

  it("moves by 1 % a step and by 10.4 % a page", () => {
    // 2^(1/70) = 1.00995 and 2^(1/7) = 1.1041.
    expect(multiplierAt(1)).toBe(1.01);
    expect(multiplierAt(10)).toBe(1.1041);
  });

  it("finds its way back from every step", () => {
    fc.assert(
      fc.property(fc.integer({ min: -STEP_MAX, max: STEP_MAX }), (step) => {
        expect(stepOf(multiplierAt(step))).toBe(step);
      }),
    );
  });

  it("keeps the thumb on the track for any number typed", () => {
    expect(stepOf(1000)).toBe(STEP_MAX);
    expect(stepOf(0)).toBe(-STEP_MAX);
  });

  it("ends where a win rate would pass 1", () => {
    expect(highestStep(0.25, 1)).toBe(STEP_MAX);
    expect(highestStep(0.5, 1)).toBe(70);
    expect(0.4 * multiplierAt(highestStep(0.4, 1))).toBeLessThanOrEqual(1);
    expect(highestStep(1, 1)).toBe(0);
  });
});
