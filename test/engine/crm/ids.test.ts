import { describe, expect, it } from "vitest";
import { openIds } from "../../../engine/crm/ids.ts";

describe("openIds", () => {
  it("numbers ids in the order they came, and finds each by its number and back", () => {
    // More than one block of 1,024, more than one widening of the 2,048 slots; of all lengths.
    const all = Array.from({ length: 5_000 }, (_, n) => `006${"x".repeat(n % 7)}${n}`);
    const ids = openIds();
    for (const [index, id] of all.entries()) {
      expect(ids.indexOf(id)).toBeUndefined();
      ids.add(id);
      expect(ids.indexOf(id)).toBe(index);
    }
    expect(ids.count()).toBe(all.length);
    expect(all.map((_, index) => ids.at(index))).toEqual(all);
    expect(all.map(ids.indexOf)).toEqual(all.map((_, index) => index));
  });

  it("tells apart what is alike: case, signs outside ASCII, half of a pair, nothing at all", () => {
    const all = [
      "a",
      "A",
      "",
      " ",
      "ÿ",
      "Ā",
      "née",
      "ne\u0301e",
      "😀",
      "\ud83d",
      "\ude00",
      "ab",
      "b",
    ];
    const ids = openIds();
    for (const id of all) ids.add(id);
    // Blocks are one text each: no id may be found across the border of two others.
    for (let n = 0; n < 2_000; n++) ids.add(`row-${n}`);
    expect(all.map(ids.indexOf)).toEqual(all.map((_, index) => index));
    expect(all.map((_, index) => ids.at(index))).toEqual(all);
    expect(ids.indexOf("aA")).toBeUndefined();
    expect(ids.indexOf("row-0row-1")).toBeUndefined();
  });
});
