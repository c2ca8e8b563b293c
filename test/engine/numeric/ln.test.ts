import { describe, expect, it } from "vitest";
import { exp } from "../../../engine/numeric/exp.ts";
import { ln, log1p } from "../../../engine/numeric/ln.ts";

describe("ln", () => {
  it("agrees with Math.log over the whole range of doubles", () => {
    let worst = 0;
    for (let i = 0; i < 100_000; i++) {
      const x = exp(-740 + 1449 * ((i * 0.6180339887498949) % 1));
      worst = Math.max(worst, Math.abs(ln(x) / Math.log(x) - 1));
    }
    expect(worst).toBeLessThanOrEqual(2 ** -51);
  });

  it("agrees with Math.log next to 1, where the result vanishes", () => {
    for (let i = 1; i <= 1000; i++) {
      const x = 1 + (i - 500.5) * 1e-9;
      expect(Math.abs(ln(x) / Math.log(x) - 1) <= 2 ** -51 || x).toBe(true);
    }
  });

  it("is exact at 1 and infinite at the ends", () => {
    expect([1, 0, Infinity].map(ln)).toEqual([0, -Infinity, Infinity]);
    expect(ln(-1)).toBeNaN();
  });
});

describe("log1p", () => {
  it("is x where x is too small to square", () => {
    expect([1e-20, -1e-300, 0].map(log1p)).toEqual([1e-20, -1e-300, 0]);
  });

  it("is infinite at the ends", () => {
    expect([-1, Infinity].map(log1p)).toEqual([-Infinity, Infinity]);
  });
});
