import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../bench/check.ts";

const exact = { mean: 100, sd: 20, pHit: 0.5, kurtosis: 3 };

describe("checkAnswer", () => {
  it("tells each error in standard errors of so many trials", () => {
    // Of 400 trials: the mean errs by 20 / 20 = 1, P(hit) by 0.5 / 20 = 0.025, and the standard
    // deviation of a normal law by 20 / √(2 · 400) = 0.70711.
    const answer = { trials: 400, mean: 102, sd: 20.70711, pHit: 0.525 };
    const { z, isRight } = checkAnswer(answer, exact);
    expect(z.mean).toBeCloseTo(2, 10);
    expect(z.sd).toBeCloseTo(1, 4);
    expect(z.pHit).toBeCloseTo(1, 10);
    expect(isRight).toBe(true);
  });

  it.each([
    ["mean", { mean: 104.1 }],
    ["standard deviation", { sd: 22.9 }],
    ["P(hit)", { pHit: 0.6001 }],
    ["P(hit) that is no number", { pHit: Number.NaN }],
  ])("finds an answer wrong for its %s alone", (_, error) => {
    const right = { trials: 400, mean: 100, sd: 20, pHit: 0.5 };
    expect(checkAnswer(right, exact).isRight).toBe(true);
    expect(checkAnswer({ ...right, ...error }, exact).isRight).toBe(false);
  });
});
