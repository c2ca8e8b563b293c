import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMoments,
  describeMoments,
  emptyGatherer,
  gather,
  makeMomentGatherer,
} from "../../../engine/simulate/moments.ts";

const LARGEST = 2 ** 53;

/** Whole numbers of every size up to the largest, and those where limbs begin. */
const whole = fc.oneof(
  fc.bigInt({ min: 0n, max: BigInt(LARGEST) }).map(Number),
  fc.integer({ min: 0, max: 1000 }),
  fc.constantFrom(0, 1, 2 ** 18 - 1, 2 ** 18, 2 ** 36 - 1, 2 ** 36, LARGEST - 1, LARGEST),
);

function momentsOf(values: readonly number[]) {
  const gatherer = makeMomentGatherer(1);
  for (const value of values) gather(gatherer, 0, value);
  return emptyGatherer(gatherer);
}

describe("moments", () => {
  it("are exact up to 2^53", () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 500 }), (values) => {
        const exact = values.map(BigInt);
        const { sum, sumSquares } = momentsOf(values);
        expect(sum[0]).toBe(exact.reduce((total, x) => total + x, 0n));
        expect(sumSquares[0]).toBe(exact.reduce((total, x) => total + x * x, 0n));
      }),
    );
  });

  it("are exact for as many of the largest as limbs can hold", () => {
    const gatherer = makeMomentGatherer(1);
    const count = 2 ** 16;
    for (let i = 0; i < count; i++) gather(gatherer, 0, LARGEST - 1);
    const { sum, sumSquares } = emptyGatherer(gatherer);
    const value = BigInt(LARGEST - 1);
    expect(sum[0]).toBe(BigInt(count) * value);
    expect(sumSquares[0]).toBe(BigInt(count) * value * value);
  });

  it("keep columns apart and start again when emptied", () => {
    const gatherer = makeMomentGatherer(2);
    gather(gatherer, 0, 3);
    gather(gatherer, 1, 2 ** 20);
    expect(emptyGatherer(gatherer)).toEqual({ sum: [3n, 2n ** 20n], sumSquares: [9n, 2n ** 40n] });
    expect(emptyGatherer(gatherer)).toEqual({ sum: [0n, 0n], sumSquares: [0n, 0n] });
  });

  it("add up whatever the split", () => {
    fc.assert(
      fc.property(fc.array(whole), fc.array(whole), (a, b) => {
        expect(addMoments(momentsOf(a), momentsOf(b))).toEqual(momentsOf([...a, ...b]));
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
