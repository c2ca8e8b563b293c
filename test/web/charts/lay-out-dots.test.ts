import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DotsInput, layOutDots } from "../../../web/charts/lay-out-dots.ts";

const even = Array.from({ length: 50 }, (_, index) => 100 + 20 * index);

function makeInput(changes: Partial<DotsInput> = {}): DotsInput {
  return { values: even, quota: 600, span: [0, 1200], width: 600, height: 200, ...changes };
}

describe("layOutDots", () => {
  it("puts dots that make the quota right of it, and the others left", () => {
    // The quota lies in the middle of the axis, at 300 pixels; values from 600 on make it.
    for (const { x, value } of layOutDots(makeInput()).dots) {
      expect(x > 300).toBe(value >= 600);
    }
  });

  it("sides dots for any values and any quota inside the axis", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 100, max: 1000 }), (unsorted, quota) => {
        const sorted = unsorted.sort((a, b) => a - b);
        const { dots } = layOutDots(makeInput({ values: sorted, quota }));
        for (const { x, value } of dots) expect(x > quota / 2).toBe(value >= quota);
      }),
    );
  });

  it("lets no two dots cover each other, and none leave the plot", () => {
    const { dots, radius } = layOutDots(makeInput());
    dots.forEach((dot, index) => {
      expect(dot.y - radius).toBeGreaterThanOrEqual(0);
      expect(dot.y + radius).toBeLessThanOrEqual(200);
      for (const other of dots.slice(index + 1)) {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(2 * radius);
      }
    });
  });

  it("draws the largest dots that the tallest column leaves room for", () => {
    // 50 values spread over 490 of 600 pixels: in columns of 22 pixels, 3 dots at most stand over
    // each other (22 / 10 pixels apart), and 66 pixels of height are enough.
    expect(layOutDots(makeInput({ height: 60 })).radius).toBeCloseTo((19 * 0.84) / 2, 9);
    expect(layOutDots(makeInput({ height: 200 })).radius).toBeCloseTo((34 * 0.84) / 2, 9);
  });

  it("stands equal values several abreast, where one column would be too tall", () => {
    const { dots, radius } = layOutDots(makeInput({ values: Array(50).fill(0), quota: 600 }));
    // 200 pixels hold 20 rows of 10: so 3 abreast, in 17 rows.
    expect(radius).toBeCloseTo(4.2, 9);
    expect(new Set(dots.map(({ x }) => x)).size).toBe(3);
    expect(new Set(dots.map(({ y }) => y)).size).toBe(17);
  });

  it("keeps values beyond the axis in the last column inside it", () => {
    const { dots } = layOutDots(makeInput({ values: [600, 700, 5000] }));
    expect(dots[2].x).toBeLessThan(600);
    expect(dots[2].x).toBeGreaterThan(550);
  });
});
