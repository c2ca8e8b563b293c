import { describe, expect, it } from "vitest";
import { monotoneRoot } from "../../../engine/numeric/monotone-root.ts";

describe("monotoneRoot", () => {
  it("finds a cube root", () => {
    const at = (x: number) => ({ value: x ** 3 - 2, slope: 3 * x * x });
    expect(monotoneRoot({ at, start: 1, low: 0, high: 2 })).toBeCloseTo(Math.cbrt(2), 15);
  });

  it("ends where Newton's method would run away", () => {
    // The slope of the arctangent fades, so a Newton step from 3 leads to -9 and then on outwards.
    const at = (x: number) => ({ value: Math.atan(x), slope: 1 / (1 + x * x) });
    expect(Math.abs(monotoneRoot({ at, start: 3, low: -20, high: 30 }))).toBeLessThan(1e-15);
  });

  it("ends on a step, which has no root", () => {
    const at = (x: number) => ({ value: x < 0.3 ? -1 : 1, slope: 0 });
    expect(monotoneRoot({ at, start: 0.5, low: 0, high: 1 })).toBeCloseTo(0.3, 14);
  });
});
