import { describe, expect, it } from "vitest";
import { gaussLegendre } from "../../../engine/numeric/gauss-legendre.ts";

describe("gaussLegendre", () => {
  it("gives the known rule of three points", () => {
    const { nodes, weights } = gaussLegendre(3);
    [-Math.sqrt(0.6), 0, Math.sqrt(0.6)].forEach((node, i) => {
      expect(nodes[i]).toBeCloseTo(node, 15);
    });
    [5 / 9, 8 / 9, 5 / 9].forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 15);
    });
  });

  it.each([1, 2, 5, 16, 64])("integrates powers up to 2n - 1 exactly, n = %d", (count) => {
    const { nodes, weights } = gaussLegendre(count);
    for (let power = 0; power < 2 * count; power++) {
      const sum = nodes.reduce((total, x, i) => total + weights[i] * x ** power, 0);
      expect(sum).toBeCloseTo(power % 2 === 0 ? 2 / (power + 1) : 0, 13);
    }
  });
});
