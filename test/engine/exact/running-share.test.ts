import { describe, expect, it } from "vitest";
import { runningShare } from "../../../engine/exact/running-share.ts";
import { exp } from "../../../engine/numeric/exp.ts";
import { normalCdf } from "../../../engine/numeric/normal.ts";

describe("runningShare", () => {
  it("is 1/2 at the node, rises past 1 and ends at 1", () => {
    expect(runningShare(0)).toBeCloseTo(0.5, 12);
    // Without the curve that ends it: 1/2 + Si(pi) / pi, the overshoot of Gibbs' phenomenon.
    expect(runningShare(1)).toBeCloseTo(1.0895, 2);
    expect(runningShare(-1)).toBeCloseTo(1 - runningShare(1), 12);
    expect(runningShare(47)).toBeCloseTo(1, 9);
    expect(runningShare(60)).toBe(1);
  });

  it("integrates a normal density up to any place between nodes", () => {
    const spacing = 0.45;
    for (let x = -3; x < 3; x += 0.17) {
      let sum = 0;
      for (let node = -16; node <= 16; node++) {
        const z = node * spacing;
        const density = exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        sum += spacing * density * runningShare((x - z) / spacing);
      }
      expect(Math.abs(sum - normalCdf(x))).toBeLessThan(1e-8);
    }
  });
});
