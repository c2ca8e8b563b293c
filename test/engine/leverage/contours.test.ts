import { describe, expect, it } from "vitest";
import { contoursOf } from "../../../engine/leverage/contours.ts";

const axis = [0, 1, 2, 3, 4];
const grid = (of: (x: number, y: number) => number) => ({
  x: axis,
  y: axis,
  values: axis.map((y) => axis.map((x) => of(x, y))),
});

describe("contoursOf", () => {
  it("is the straight line where a plane passes the level", () => {
    const [line, ...more] = contoursOf(
      grid((x, y) => x + y),
      2.5,
    );
    expect(more).toEqual([]);
    for (const [x, y] of line) expect(x + y).toBeCloseTo(2.5, 12);
    expect(Math.min(...line.map(([x]) => x))).toBeCloseTo(0, 12);
    expect(Math.max(...line.map(([x]) => x))).toBeCloseTo(2.5, 12);
  });

  it("closes around a summit", () => {
    const [line, ...more] = contoursOf(
      grid((x, y) => -Math.abs(x - 2) - Math.abs(y - 2)),
      -1.5,
    );
    expect(more).toEqual([]);
    expect(line[0]).toEqual(line[line.length - 1]);
  });

  it("is two lines where a valley lies between", () => {
    expect(
      contoursOf(
        grid((x) => Math.abs(x - 2)),
        1.5,
      ),
    ).toHaveLength(2);
  });

  it("is empty where the level is never passed", () => {
    expect(
      contoursOf(
        grid(() => 0.3),
        0.5,
      ),
    ).toEqual([]);
  });
});
