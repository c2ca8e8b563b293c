import { describe, expect, it } from "vitest";
import { buffersOf } from "../../workers/buffers-of.ts";

describe("buffersOf", () => {
  it("finds the buffers of typed arrays at any depth, each once", () => {
    const sums = new Float64Array(4);
    const counts = new Uint32Array(2);
    const halves = { left: sums.subarray(0, 2), right: sums.subarray(2) };
    const value = { halves, list: [{ counts }], sum: 3n, none: null, text: "x" };
    expect(buffersOf(value)).toEqual([sums.buffer, counts.buffer]);
  });

  it("finds none in plain values", () => {
    expect(buffersOf(undefined)).toEqual([]);
    expect(buffersOf({ mean: 3 })).toEqual([]);
  });
});
