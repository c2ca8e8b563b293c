import { describe, expect, it } from "vitest";
import { pow } from "../../../engine/numeric/pow.ts";

describe("pow", () => {
  it("agrees with Math.pow to the error it promises", () => {
    for (let i = 1; i <= 10_000; i++) {
      const base = 10 ** (-12 + (24 * i) / 10_000);
      const exponent = 20 * ((i * 0.6180339887498949) % 1) - 10;
      const error = Math.abs(pow(base, exponent) / base ** exponent - 1);
      const promised = 2.3e-16 * (2 + Math.abs(exponent * Math.log(base)));
      expect(error <= promised || [base, exponent]).toBe(true);
    }
  });

  it("gives the limits at 0 and 1", () => {
    expect([pow(0, 2), pow(0, -2), pow(0, 0), pow(1, Infinity), pow(Infinity, -1)]).toEqual([
      0,
      Infinity,
      1,
      1,
      0,
    ]);
  });
});
