import { describe, expect, it } from "vitest";
import { measure, medianOf, quantileOf } from "../../bench/measure.ts";
import { logLogSlope } from "../../bench/slope.ts";

describe("measure", () => {
  it("finds how much to do in a run, in whole steps, and does it so many times", async () => {
    const amounts: number[] = [];
    const spin = (amount: number) => {
      amounts.push(amount);
      let x = 1;
      for (let i = 0; i < amount * 1_000; i++) x = Math.sqrt(x + i);
      return x;
    };
    const { amount, timings } = await measure(spin, { runs: 4, seconds: 0.01 }, 7);
    expect(timings).toHaveLength(4);
    expect(amounts.slice(-4)).toEqual([amount, amount, amount, amount]);
    expect(amount % 7).toBe(0);
    expect(timings.every(({ processor, wall }) => processor > 0 && wall > 0)).toBe(true);
  });
});

describe("medianOf and quantileOf", () => {
  it("take values in any order, and interpolate as R does", () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(quantileOf([3, 1, 2], 0.95)).toBeCloseTo(2.9, 12);
  });
});

describe("logLogSlope", () => {
  it("is the power of a power law, and less where there is a fixed cost", () => {
    const sizes = [1, 2, 4, 8];
    const costs = (of: (size: number) => number) => sizes.map((size) => ({ size, cost: of(size) }));
    expect(logLogSlope(costs((size) => 3 * size ** 1.5))).toBeCloseTo(1.5, 12);
    expect(logLogSlope(costs((size) => 10 + size))).toBeLessThan(0.5);
  });
});
