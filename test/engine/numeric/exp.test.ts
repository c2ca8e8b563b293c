import { describe, expect, it } from "vitest";
import { exp, expm1 } from "../../../engine/numeric/exp.ts";

/** Two correct implementations to within an ulp differ by 2 ulps at most. */
const TWO_ULPS = 2 ** -51;

describe("exp", () => {
  it("agrees with Math.exp over its whole normal range", () => {
    let worst = 0;
    for (let i = 0; i < 100_000; i++) {
      const x = -708 + 1417.7 * ((i * 0.6180339887498949) % 1);
      worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1));
    }
    expect(worst).toBeLessThanOrEqual(TWO_ULPS);
  });

  it("reaches into the subnormal numbers", () => {
    // There a double has few digits: a step is 2^-1074.
    for (let x = -745; x < -708; x += 0.01) {
      expect(Math.abs(exp(x) - Math.exp(x)) <= 2 ** -1074 + exp(x) * TWO_ULPS || x).toBe(true);
    }
  });

  it("is 1 at 0, and ends at 0 and Infinity", () => {
    expect([0, -0, -746, -Infinity, 710, Infinity].map(exp)).toEqual([
      1,
      1,
      0,
      0,
      Infinity,
      Infinity,
    ]);
  });

  it("keeps its bits from release to release", () => {
    // exp(1) is one unit in the last place above e, as in every port of fdlibm.
    expect([1, -2, 0.1, 10, 100].map(exp)).toEqual([
      Math.E + 2 ** -51,
      0.1353352832366127,
      1.1051709180756477,
      22026.465794806718,
      2.6881171418161356e43,
    ]);
  });
});

describe("expm1", () => {
  it("is x where x is too small to square", () => {
    expect([1e-20, -1e-300, 0].map(expm1)).toEqual([1e-20, -1e-300, 0]);
  });

  it("ends at -1 and Infinity", () => {
    expect([-800, 800].map(expm1)).toEqual([-1, Infinity]);
  });
});
