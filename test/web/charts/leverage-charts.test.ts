import { describe, expect, it } from "vitest";
import { chanceMapSentence } from "../../../web/charts/chance-map.tsx";
import { missSentence, missSteps } from "../../../web/charts/miss-steps.tsx";
import { makeMap, makeMiss } from "../../../web/gallery/leverage-fixtures.ts";

describe("the steps of a miss", () => {
  const miss = makeMiss({ creation: -140_000, "late win": 60_000 }, -30_000);

  it("begin at what was expected, each where the one before ends, and end at what came", () => {
    const steps = missSteps(miss);
    expect(steps.map(({ from }) => from)).toEqual([1_000_000, 860_000, 920_000]);
    expect(steps.at(-1)?.to).toBe(miss.reached.value);
  });

  it("are told in one sentence, luck last", () => {
    expect(missSentence(miss)).toBe(
      "From $1.0M expected to $890k booked: creation −$140k; late win +$60k; " +
        "luck, and what was not told −$30k.",
    );
  });
});

describe("the map of two levers", () => {
  it("is told by its corners", () => {
    // 1 / (1 + (1.2 ÷ ¼)⁴) = 0.2 %, 1 / (1 + (1.2 ÷ 4)⁴) = 99.2 %: beyond what is told
    expect(chanceMapSentence({ map: makeMap(5), here: [1, 1] })).toMatch(
      /creation and win rate: from <1.% at half of both to >99.% at twice both/,
    );
  });

  it("says in how many cells each lever is the bottleneck", () => {
    // 8 × 8 cells: on and below the diagonal creation, above it win rate, less in a corner.
    expect(chanceMapSentence({ map: makeMap(9), here: [1, 1] })).toContain(
      "by creation in 34 (less of it in 6), by win rate in 22 of 64 cells",
    );
  });
});
