import { describe, expect, it } from "vitest";
import { gridPosterior, gridQuantile, gridUpTo } from "../../../engine/fit/grid-posterior.ts";

describe("gridUpTo", () => {
  const prior = gridPosterior({ median: 0.2, sigma: 0.6 }, () => 0);

  it("never draws more than it allows, and keeps the order of what it does", () => {
    const bounded = gridUpTo(prior, 0.5);
    expect(gridQuantile(bounded, 1 - 1e-12)).toBeLessThanOrEqual(0.5);
    expect(gridQuantile(bounded, 1 - 1e-12)).toBeGreaterThan(0.45);
    expect(bounded.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  it("changes nothing where everything is allowed", () => {
    expect(gridUpTo(prior, 100)).toEqual({
      values: prior.values,
      probabilities: prior.probabilities.map((p) => expect.closeTo(p, 12)),
    });
  });

  it("stays at the bound where all belief lies beyond it", () => {
    const sure = gridPosterior({ median: 0.2, sigma: 0.6 }, (value) => (value > 1.5 ? 0 : -1e6));
    expect(gridQuantile(gridUpTo(sure, 0.5), 0.5)).toBeGreaterThan(0.4);
  });
});
