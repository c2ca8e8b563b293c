import { describe, expect, it } from "vitest";
import { stackDots } from "../../../cli/print/stack-dots.ts";

describe("stackDots", () => {
  it("stacks values over the columns they fall into", () => {
    // Ten columns over 0 to 100, the quota at the edge of the sixth: 5 and 9 share the first.
    const { columns, quotaColumn } = stackDots({
      values: [5, 9, 55, 99],
      quota: 50,
      span: [0, 100],
      columnCount: 10,
    });
    expect(quotaColumn).toBe(5);
    expect(columns[0]).toEqual([false, false]);
    expect(columns[5]).toEqual([true]);
    expect(columns[9]).toEqual([true]);
  });

  it("never puts a miss right of the quota or a hit left of it", () => {
    // The quota of 46 is drawn at 50, the nearest edge: 47 makes it and 44 does not.
    const { columns } = stackDots({
      values: [44, 47],
      quota: 46,
      span: [0, 100],
      columnCount: 10,
    });
    expect(columns[4]).toEqual([false]);
    expect(columns[5]).toEqual([true]);
  });

  it("keeps what lies beyond the axis in its last columns", () => {
    const { columns } = stackDots({ values: [-10, 500], quota: 0, span: [0, 100], columnCount: 4 });
    expect(columns.map((column) => column.length)).toEqual([1, 0, 0, 1]);
  });
});
