import { describe, expect, it } from "vitest";
import type { Outcome } from "../../engine/index.ts";
import { makeForecast } from "../../web/gallery/fixtures.ts";
import { answerSentence } from "../../words/answer.ts";

const { total } = makeForecast({ median: 970_000, spread: 0.178, quota: 1_000_000 });

function outcome(changes: Partial<Outcome>): Outcome {
  return { ...total, ...changes };
}

describe("answerSentence", () => {
  it("says how many futures make the quota, and what 8 in 10 book", () => {
    // Log-logistic: quantile p is median × (p / (1 − p))^spread, so 656k and 1,434k; and
    // 1 / (1 + (1 / 0.97)^(1 / 0.178)) = 0.457 make it.
    expect(answerSentence(total, "USD")).toBe(
      "46 in 100 futures make the quota of $1.0M; 8 in 10 book between $660k and $1.43M.",
    );
  });

  it.each([
    [0.003, "Fewer than 1 in 100 futures make the quota"],
    [0.01, "1 in 100 futures makes the quota"],
    [0.3, "30 in 100 futures make the quota"],
    [0.51, "51 in 100 futures make the quota"],
    [0.997, "More than 99 in 100 futures make the quota"],
  ])("agrees in number where the chance is %d", (pHit, beginning) => {
    expect(answerSentence(outcome({ pHit }), "USD")).toContain(beginning);
  });

  it('says "about" where the Monte Carlo error passes one future in 100', () => {
    const vague = outcome({ pHit: 0.3, pHitStandardError: 0.014 });
    expect(answerSentence(vague, "USD")).toMatch(/^About 30 in 100 futures/);
  });

  it("speaks of no chance where no quota is set", () => {
    expect(answerSentence(outcome({ quota: 0, pHit: 1 }), "USD")).toMatch(
      /^No quota is set; 8 in 10/,
    );
  });

  it("gives one amount where the range is none", () => {
    const { total: certain } = makeForecast({ median: 1_000_000, spread: 0, quota: 2_000_000 });
    expect(answerSentence(certain, "USD")).toMatch(/8 in 10 book \$1\.0M\.$/);
  });
});
