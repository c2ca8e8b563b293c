import { describe, expect, it } from "vitest";
import { atan, atan2 } from "../../../engine/numeric/atan.ts";
import { cosOfTurn, sinOfTurn } from "../../../engine/numeric/trigonometry.ts";

describe("atan", () => {
  it.each([
    [0, 0],
    [1, Math.PI / 4],
    [Math.sqrt(3), Math.PI / 3],
    [Math.SQRT2 - 1, Math.PI / 8],
    [Number.POSITIVE_INFINITY, Math.PI / 2],
  ])("gives the angle of tangent %d", (tangent, angle) => {
    expect(atan(tangent)).toBeCloseTo(angle, 15);
    expect(atan(-tangent)).toBeCloseTo(-angle, 15);
  });

  it("adds up: atan(x) + atan(1/x) is a quarter turn", () => {
    for (let x = 0.01; x < 100; x *= 1.07) {
      expect(atan(x) + atan(1 / x)).toBeCloseTo(Math.PI / 2, 14);
    }
  });
});

describe("atan2", () => {
  it("undoes sine and cosine all around the turn", () => {
    for (let k = -359; k <= 360; k++) {
      const found = atan2(sinOfTurn(k, 720), cosOfTurn(k, 720));
      expect(found).toBeCloseTo((2 * Math.PI * k) / 720, 13);
    }
  });

  it("gives the origin an angle", () => {
    expect(atan2(0, 0)).toBe(0);
  });
});
