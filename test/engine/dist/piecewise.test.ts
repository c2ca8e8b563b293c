import { describe, expect, it } from "vitest";
import { cdf, survival } from "../../../engine/dist/cdf.ts";
import { compileQuantileTable } from "../../../engine/dist/compile-quantile-table.ts";
import { distributionSchema } from "../../../engine/dist/distribution.ts";
import { limitedMean } from "../../../engine/dist/limited-mean.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { mean, variance } from "../../../engine/dist/moments.ts";
import { quantile, quantileOfSurvival } from "../../../engine/dist/quantile.ts";
import { drawFromTable } from "../../../engine/dist/quantile-table.ts";

describe("a piecewise law", () => {
  // Two thirds evenly from 0 to 6, nothing from 6 to 10, a third from 10 to 16.
  const document = { family: "piecewise", edges: [0, 6, 10, 16], weights: [4, 0, 2] } as const;
  const law = makeLaw(distributionSchema.parse(document));

  it("spreads each cell's share evenly over it", () => {
    expect([-1, 0, 3, 6, 8, 10, 13, 16, 20].map((x) => cdf(law, x))).toEqual(
      [0, 0, 1, 2, 2, 2, 2.5, 3, 3].map((thirds) => expect.closeTo(thirds / 3, 14)),
    );
    expect(survival(law, 13)).toBeCloseTo(1 / 6, 14);
  });

  it("has quantiles that skip an empty cell", () => {
    const thirds = [0, 1, 2, 2.0001, 2.5, 3];
    expect(thirds.map((third) => quantile(law, third / 3))).toEqual(
      [0, 3, 6, 10.0006, 13, 16].map((x) => expect.closeTo(x, 9)),
    );
    expect(quantileOfSurvival(law, 0.5 / 3)).toBeCloseTo(13, 12);
  });

  it("has the moments of a mixture of uniforms", () => {
    // Means 3 and 13, variances 36 / 12.
    expect(mean(law)).toBeCloseTo(19 / 3, 13);
    expect(variance(law)).toBeCloseTo(3 + (2 / 9) * 100, 12);
    // E[min(X, 6)] is 2/3 · 3 + 1/3 · 6.
    expect(limitedMean(law, 6)).toBeCloseTo(4, 13);
  });

  it("is drawn from like any other", () => {
    const table = compileQuantileTable(law);
    const words = Array.from({ length: 3000 }, (_, i) => Math.floor(((i + 0.5) / 3000) * 2 ** 32));
    const drawn = words.map((word) => drawFromTable(table, word | 0));
    // A table's cell that straddles the gap has a line over it: a five-hundredth of all words.
    expect(Math.abs(drawn.filter((x) => x <= 6).length - 2000)).toBeLessThan(8);
    expect(drawn.filter((x) => x > 6 && x < 10).length).toBeLessThan(8);
    expect(drawn.reduce((sum, x) => sum + x, 0) / 3000).toBeCloseTo(19 / 3, 2);
  });

  it.each([
    [{ ...document, weights: [1, 2] }, 'there are 2 "weights" for 3 cells'],
    [{ ...document, edges: [0, 6, 6, 16] }, '"edges" must ascend'],
    [{ ...document, weights: [0, 0, 0] }, '"weights" must hold a number above 0'],
    [{ edges: [0, 1], weights: [1] }, '"edges" and "weights" are "piecewise"'],
  ])("refuses %j", (wrong, message) => {
    expect(distributionSchema.safeParse(wrong).error?.issues[0].message).toContain(message);
  });
});
