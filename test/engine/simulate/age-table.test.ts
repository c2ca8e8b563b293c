import { describe, expect, it } from "vitest";
import { drawFromTable } from "../../../engine/dist/quantile-table.ts";
import { makeAgeTable } from "../../../engine/simulate/age-table.ts";

/** A stay without memory, whose age therefore has the law of the stay itself. */
const SCALE = 40;
const days = { family: "weibull", shape: 1, scale: SCALE } as const;
const memoryless = makeAgeTable({
  name: "proposal",
  advance: 0.3,
  advanceDays: days,
  lost: 0.7,
  lostDays: days,
  never: 0,
});

/** The word that stands for a probability of so many halvings above, and below, its value. */
const WORDS = Array.from({ length: 29 }, (_, halvings) => 2 ** (31 - halvings));

describe("makeAgeTable", () => {
  it("gives old ages as surely as young ones", () => {
    for (const word of WORDS) {
      const p = (word + 0.5) * 2 ** -32;
      const young = -SCALE * Math.log1p(-p);
      const old = -SCALE * Math.log(p);
      expect(drawFromTable(memoryless, word | 0) / young - 1).toBeCloseTo(0, 4);
      expect(drawFromTable(memoryless, (2 ** 32 - 1 - word) | 0) / old - 1).toBeCloseTo(0, 4);
    }
  });
});
