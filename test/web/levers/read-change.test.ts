import { describe, expect, it } from "vitest";
import { readChange } from "../../../web/levers/read-change.ts";
import { changeWords } from "../../../words/percent.ts";

describe("readChange", () => {
  it.each([
    ["+20 %", 1.2],
    ["20%", 1.2],
    ["−50 %", 0.5],
    ["-50%", 0.5],
    ["±0 %", 1],
    ["×2", 2],
    ["x 1.5", 1.5],
    ["2", undefined],
    ["-100%", undefined],
    ["twice", undefined],
  ])("reads %j as %j", (text, multiplier) => {
    expect(readChange(text)).toBe(multiplier);
  });

  it.each([0.25, 0.8, 1, 1.035, 2])("reads back what the page shows of %s", (multiplier) => {
    expect(readChange(changeWords(multiplier))).toBeCloseTo(multiplier, 3);
  });
});
