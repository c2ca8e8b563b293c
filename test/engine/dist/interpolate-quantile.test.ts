import { describe, expect, it } from "vitest";
import { interpolateQuantile } from "../../../engine/dist/interpolate-quantile.ts";
import { quantile, quantileOfSurvival } from "../../../engine/dist/quantile.ts";
import { LAWS } from "./table-cases.ts";

describe("interpolateQuantile", () => {
  it("gives a slow quantile to 1e-12", () => {
    for (const law of LAWS.filter(({ family }) => family === "gamma")) {
      const lower = interpolateQuantile((p) => quantile(law, p));
      const upper = interpolateQuantile((q) => quantileOfSurvival(law, q));
      for (let d = 0.5; d > 1e-12; d *= 0.83) {
        expect(lower(d) / quantile(law, d)).toBeCloseTo(1, 12);
        expect(upper(d) / quantileOfSurvival(law, d)).toBeCloseTo(1, 12);
      }
    }
  });
});
