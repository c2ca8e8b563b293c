import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMoments,
  describeMoments,
  gather,
  sumsOf,
  zeroMoments,
} from "../../../engine/simulate/moments.ts";

const LARGEST = 2 ** 53;

/** Whole numbers of every size up to the largest, and those where limbs begin. */
const whole = fc.oneof(
  fc.bigInt({ min: 0n, max: BigInt(LARGEST) }).map(Number),
  fc.integer({ min: 0, max: 1000 }),
  fc.constantFrom(0, 1, 2 ** 9, 2 ** 18, 2 ** 31 - 1, 2 ** 31, 2 ** 36, LARGEST - 1, LARGEST),
);

/** Those that are summed up in compiled loops. */
const middling = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  fc.integer({ min: 0, max: 1000 }),
  fc.constantFrom(0, 1, 511, 512, 2 ** 31 - 1),
);

function momentsOf(values: readonly number[]) {
  const moments = zeroMoments(1);
  gather(moments, 0, Float64Array.from(values), 0, values.length);
  return moments;
}

describe("moments", () => {
  it.each([
    ["2^53", whole],
    ["2^31", middling],
  ])("are exact up to %s", (_, number) => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 1500 }), (values) => {
        const exact = values.map(BigInt);
        const { sum, sumSquares } = sumsOf(momentsOf(values), 0);
        expect(sum).toBe(exact.reduce((total, x) => total + x, 0n));
        expect(sumSquares).toBe(exact.reduce((total, x) => total + x * x, 0n));
      }),
    );
  });

  it.each([2 ** 18 - 1, 2 ** 31 - 1, 2 ** 36 - 1, LARGEST - 1])(
    "are exact for a hundred million times %d, more than a run has",
    (value) => {
      const count = 2 ** 16;
      const moments = momentsOf(Array(count).fill(value));
      // Doubled eleven times, sums are those of 2^27 trials.
      for (let i = 0; i < 11; i++) addMoments(moments, structuredClone(moments));
      const { sum, sumSquares } = sumsOf(moments, 0);
      expect(sum).toBe(BigInt(count) * 2n ** 11n * BigInt(value));
      expect(sumSquares).toBe(BigInt(count) * 2n ** 11n * BigInt(value) ** 2n);
    },
  );

  it("keep columns apart, and read so many values from one on", () => {
    const moments = zeroMoments(2);
    const values = Float64Array.of(7, 3, 2 ** 20, 9);
    gather(moments, 0, values, 1, 1);
    gather(moments, 1, values, 2, 1);
    expect(sumsOf(moments, 0)).toEqual({ sum: 3n, sumSquares: 9n });
    expect(sumsOf(moments, 1)).toEqual({ sum: 2n ** 20n, sumSquares: 2n ** 40n });
  });

  it("add up whatever the split", () => {
    fc.assert(
      fc.property(fc.array(whole), fc.array(whole), (a, b) => {
        const added = momentsOf(a);
        addMoments(added, momentsOf(b));
        expect(sumsOf(added, 0)).toEqual(sumsOf(momentsOf([...a, ...b]), 0));
      }),
    );
  });
});

describe("describeMoments", () => {
  it("gives mean, sd with n - 1, and the error of the mean", () => {
    // 2, 4, 9: mean 5, squared deviations 9 + 1 + 16 = 26, variance 13.
    const found = describeMoments(15n, 101n, 3);
    expect(found.mean).toBe(5);
    expect(found.sd).toBeCloseTo(Math.sqrt(13), 14);
    expect(found.standardError).toBeCloseTo(Math.sqrt(13 / 3), 14);
  });

  it("does not cancel where the spread is tiny beside the mean", () => {
    // Two values 9e15 and 9e15 + 2: sd √2, though the squares agree in 15 digits.
    const [a, b] = [9_000_000_000_000_000n, 9_000_000_000_000_002n];
    expect(describeMoments(a + b, a * a + b * b, 2).sd).toBeCloseTo(Math.SQRT2, 14);
  });

  it("knows no spread of a single trial", () => {
    expect(describeMoments(7n, 49n, 1)).toEqual({ mean: 7, sd: 0, standardError: 0 });
  });
});
