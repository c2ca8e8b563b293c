import { describe, expect, it } from "vitest";
import { sobolIndices } from "../../../engine/leverage/sobol-indices.ts";
import { sobolPoints } from "../../../engine/leverage/sobol-points.ts";
import { surfaceOf, surfacePlaces } from "../../../engine/leverage/surface.ts";
import { normalQuantile } from "../../../engine/numeric/normal.ts";
import O20 from "../../oracles/O20.json" with { type: "json" };
import O20b from "../../oracles/O20b.json" with { type: "json" };
import O20c from "../../oracles/O20c.json" with { type: "json" };

describe("sobolPoints", () => {
  it("fills every box of a power of two alike, in each dimension", () => {
    const points = sobolPoints(256, 20);
    for (let d = 0; d < 20; d++) {
      const cells = new Set(points.map((point) => point[d] >>> 24));
      expect(cells.size).toBe(256);
    }
  });

  it("begins as Sobol's sequence does", () => {
    // In the order of Gray's code: 0, 1/2, 3/4, 1/4 in the first dimension.
    const shares = sobolPoints(4, 2).map((point) => [...point].map((word) => word / 2 ** 32));
    expect(shares).toEqual([
      [0, 0],
      [0.5, 0.5],
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
  });
});

describe("sobolIndices", () => {
  it("tells the indices of Ishigami's function, O20", () => {
    const { a, b } = O20.inputs;
    const { mean, variance, first, total } = sobolIndices({
      dimensions: 3,
      evaluate: (point) => {
        const [x, y, z] = point.map((u) => Math.PI * (2 * u - 1));
        return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
      },
    });
    const { expected } = O20;
    expect(mean).toBeCloseTo(expected.mean, 2);
    expect(variance).toBeCloseTo(expected.var, 0);
    [expected.S1, expected.S2, expected.S3].forEach((truth, i) => {
      expect(Math.abs(first[i].value - truth)).toBeLessThan(0.02);
    });
    [expected.ST1, expected.ST2, expected.ST3].forEach((truth, i) => {
      expect(Math.abs(total[i].value - truth)).toBeLessThan(0.02);
    });
  });

  it("tells the indices of the g-function of eight inputs, O20b", () => {
    const { a } = O20b.inputs;
    const { first, total } = sobolIndices({
      dimensions: 8,
      evaluate: (point) =>
        point.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + a[i])) / (1 + a[i]), 1),
    });
    O20b.expected.S.forEach((truth, i) => {
      expect(Math.abs(first[i].value - truth)).toBeLessThan(0.02);
    });
    O20b.expected.ST.forEach((truth, i) => {
      expect(Math.abs(total[i].value - truth)).toBeLessThan(0.02);
    });
  });

  const product = (point: readonly number[]) =>
    point.reduce((y, u, i) => y * Math.exp(O20c.inputs.log_sd[i] * normalQuantile(u)), 1);

  it("tells the indices of four levers that multiply, O20c, within its intervals", () => {
    const { first, total } = sobolIndices({ dimensions: 4, evaluate: product });
    O20c.expected.S.forEach((truth, i) => {
      const { value, standardError } = first[i];
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError + 1e-4);
      expect(standardError).toBeLessThan(0.005);
    });
    O20c.expected.ST.forEach((truth, i) => {
      expect(Math.abs(total[i].value - truth)).toBeLessThan(4 * total[i].standardError + 1e-4);
    });
  });

  it("takes a group as one: two explain what each does, and their product", () => {
    const groups = [[0, 1], [2], [3]];
    const [both] = sobolIndices({ dimensions: 4, evaluate: product, groups }).first;
    const variances = O20c.inputs.log_sd.map((sd) => Math.exp(sd * sd) - 1);
    const truth = (1 + variances[0]) * (1 + variances[1]) - 1;
    expect(Math.abs(both.value - truth / O20c.expected.total_cv2)).toBeLessThan(0.01);
  });
});

describe("surfaceOf", () => {
  it("is a quadratic through its design, so it is right for every quadratic", () => {
    const quadratic = ([x, y, z]: readonly number[]) =>
      3 + x - 2 * y + 0.5 * x * x - y * y + 4 * x * z - y * z + z * z;
    const reach = [0.3, 0.7, 1.1];
    const { at } = surfaceOf({ reach, values: surfacePlaces(reach).map(quadratic) });
    for (const place of [
      [1, 2, 3],
      [-0.4, 0, 2],
      [0.1, -5, 0.3],
    ]) {
      expect(at(place)).toBeCloseTo(quadratic(place), 9);
    }
  });
});
