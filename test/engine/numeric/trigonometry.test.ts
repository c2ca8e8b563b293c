import { describe, expect, it } from "vitest";
import { cos, cosOfTurn, sin, sinOfTurn } from "../../../engine/numeric/trigonometry.ts";

describe("sin and cos", () => {
  it("lie on the unit circle", () => {
    for (let x = -50; x < 50; x += 0.037) {
      expect(Math.abs(sin(x) ** 2 + cos(x) ** 2 - 1)).toBeLessThan(4e-16);
    }
  });

  it("are odd and even", () => {
    for (let x = 0.1; x < 100; x *= 1.3) expect([sin(-x), cos(-x)]).toEqual([-sin(x), cos(x)]);
  });
});

describe("sinOfTurn and cosOfTurn", () => {
  it("are exact at the quarters of the turn", () => {
    const quarters = [0, 1, 2, 3, 4];
    expect(quarters.map((k) => cosOfTurn(k, 4) + 0)).toEqual([1, 0, -1, 0, 1]);
    expect(quarters.map((k) => sinOfTurn(k, 4) + 0)).toEqual([0, 1, 0, -1, 0]);
  });

  it("agree with the angle in radians", () => {
    for (let k = -40; k < 80; k++) {
      expect(cosOfTurn(k, 37)).toBeCloseTo(Math.cos((2 * Math.PI * k) / 37), 14);
      expect(sinOfTurn(k, 37)).toBeCloseTo(Math.sin((2 * Math.PI * k) / 37), 14);
    }
  });

  it("repeat after a turn, to the bit", () => {
    for (let k = 0; k < 64; k++) expect(cosOfTurn(k + 64 * 5, 64)).toBe(cosOfTurn(k, 64));
  });
});
