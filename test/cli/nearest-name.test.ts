import { describe, expect, it } from "vitest";
import { nearestName } from "../../cli/nearest-name.ts";

const KNOWN = ["example-team", "double-win-rate", "halve-cycle"];

describe("nearestName", () => {
  it.each([
    ["exmaple-team", "example-team"], // two letters swapped: two edits
    ["double-winrate", "double-win-rate"], // one left out
    ["Halve-Cycle", "halve-cycle"], // case does not count
  ])("takes %s for %s", (typed, meant) => {
    expect(nearestName(typed, KNOWN)).toBe(meant);
  });

  it("suggests nothing for a word that is merely another word", () => {
    expect(nearestName("pipeline.json", KNOWN)).toBeUndefined();
  });

  it("suggests nothing for a short word of which little would remain", () => {
    expect(nearestName("xy", ["ab"])).toBeUndefined();
  });
});
