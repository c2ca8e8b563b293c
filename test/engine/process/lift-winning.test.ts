import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liftWinning, setWinning, winningAhead } from "../../../engine/process/lift-winning.ts";

function lifted(advance: readonly number[], factor: number, from = 0): number[] {
  const changed = [...advance];
  liftWinning(changed, from, factor);
  return changed;
}

const probabilities = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 6,
});

describe("liftWinning", () => {
  it("gives each stage ahead the root of the factor", () => {
    // Three stages, factor 8: each doubles.
    const [first, second, third] = lifted([0.1, 0.2, 0.3], 8);
    expect(first).toBeCloseTo(0.2, 14);
    expect(second).toBeCloseTo(0.4, 14);
    expect(third).toBeCloseTo(0.6, 14);
  });

  it("leaves stages that are past alone, and counts only those ahead", () => {
    // Two ahead, factor 4: each doubles.
    const [past, second, third] = lifted([0.9, 0.2, 0.3], 4, 1);
    expect(past).toBe(0.9);
    expect(second).toBeCloseTo(0.4, 14);
    expect(third).toBeCloseTo(0.6, 14);
  });

  it("shares what a capped stage cannot take among the others", () => {
    // 0.9 · √2 passes 1: it takes 1 / 0.9, the other 2 · 0.9. The product doubles all the same.
    const [capped, other] = lifted([0.9, 0.3], 2);
    expect(capped).toBe(1);
    expect(other).toBeCloseTo(0.54, 14);
  });

  it("caps in turn a stage that the sharing pushes over 1", () => {
    // ∛3 = 1.442 caps 0.95; of the 2.85 left √2.85 = 1.688 caps 0.6 too; the last gets 1.71.
    expect(lifted([0.95, 0.6, 0.2], 3)).toEqual([1, 1, expect.closeTo(0.342, 14)]);
  });

  it("falls short only when every stage is certain", () => {
    expect(lifted([0.9, 0.8], 2)).toEqual([1, 1]);
  });

  it("multiplies a single stage by the factor itself, to the bit", () => {
    expect(lifted([0.1], 3)).toEqual([0.1 * 3]);
  });

  it("changes no bit at a factor of 1", () => {
    fc.assert(
      fc.property(probabilities, (advance) => {
        expect(lifted(advance, 1)).toEqual(advance);
      }),
    );
  });

  it("makes winning impossible at a factor of 0", () => {
    expect(lifted([0.5, 1, 0.2], 0)).toEqual([0, 0, 0]);
  });

  it("multiplies the probability of winning, up to 1", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.01, max: 50, noNaN: true }), (advance, m) => {
        const wanted = Math.min(1, winningAhead(advance, 0) * m);
        const found = lifted(advance, m);
        expect(winningAhead(found, 0)).toBeCloseTo(wanted, 12);
        for (const p of found) expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("never lowers a stage when the factor rises", () => {
    const factor = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(probabilities, factor, factor, (advance, one, other) => {
        const lower = lifted(advance, Math.min(one, other));
        const higher = lifted(advance, Math.max(one, other));
        higher.forEach((p, stage) => {
          expect(p).toBeGreaterThanOrEqual(lower[stage] * (1 - 1e-14));
        });
      }),
    );
  });
});

describe("setWinning", () => {
  it("brings the probability of winning to a value", () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0, max: 1, noNaN: true }), (advance, value) => {
        const changed = [...advance];
        setWinning(changed, 0, value);
        expect(winningAhead(changed, 0)).toBeCloseTo(value, 12);
      }),
    );
  });

  it("makes stages possible that were not", () => {
    const changed = [0.5, 0, 0.5];
    setWinning(changed, 0, 0.25);
    expect(changed).toEqual([0.5, 1, 0.5]);
  });
});
