import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileQuantileTable } from "../../../engine/dist/compile-quantile-table.ts";
import { drawFromFlatTable, flattenTables } from "../../../engine/dist/flat-tables.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { rankOf } from "../../../engine/random/word-rank.ts";
import { ADVANCE, daysOf, LOST } from "../../../engine/simulate/stay-end.ts";
import { makeSureEnds, type SureEnds } from "../../../engine/simulate/sure-ends.ts";
import { anyStay } from "./arbitrary-stay.ts";

const HORIZON = 91;
const WEEKS = 13;
const tables = flattenTables([
  compileQuantileTable(makeLaw({ median: 30, sigma: 0.8 })),
  compileQuantileTable(makeLaw({ values: [1, 7, 7, 20, 45, 90, 91, 200] })),
]);

const anySpeed = fc.oneof(fc.constant(1), fc.double({ min: 0.2, max: 5, noNaN: true }));
/** Two ranges, the second of which is looked at. */
const rangesTo = (least: number, greatest: number) =>
  [
    [0.1, least],
    [least, greatest],
  ].map(([from, to]) => ({ least: shockOf(from), greatest: shockOf(to) }));
const shockOf = (speed: number) => ({ creation: 1, odds: 1, dealSize: 1, speed });
const fractions = Array.from({ length: 400 }, (_, i) => Math.floor(((i + 0.5) / 400) * 2 ** 32));

/** Words on either side of each limit at a place. */
function wordsBeside({ winOpenAbove, lossOpenAbove, lostBelow }: SureEnds, at: number) {
  return [winOpenAbove, lossOpenAbove, lostBelow].flatMap((limits) => {
    const word = rankOf(limits[at]);
    return [word - 1, word, word + 1];
  });
}

describe("what is sure of a stay by its word", () => {
  it("is so, whenever in its week the stay began", () => {
    let sure = 0;
    let all = 0;
    fc.assert(
      fc.property(anyStay, anySpeed, fc.constantFrom(1, 1.02), (stay, least, wider) => {
        const ranges = rangesTo(least, least * wider);
        const ends = makeSureEnds(tables, stay, WEEKS, HORIZON, ranges);
        const [, { least: slowest, greatest: fastest }] = ranges;
        for (let week = 0; week < WEEKS; week++) {
          const at = WEEKS + week;
          for (const word of [...fractions, ...wordsBeside(ends, at)]) {
            const days = (ending: number, { speed }: { speed: number }) =>
              daysOf(stay, ending, drawFromFlatTable(tables, ending, word | 0), speed);
            const wonIn = days(ADVANCE, fastest);
            const rank = rankOf(word);
            const isOpenIfWon = rank > ends.winOpenAbove[at];
            const isOpenIfLost = rank > ends.lossOpenAbove[at];
            const isLost = rank < ends.lostBelow[at];
            if (isOpenIfWon) expect(7 * week + wonIn).toBeGreaterThanOrEqual(HORIZON);
            if (isOpenIfLost)
              expect(7 * week + days(LOST, fastest)).toBeGreaterThanOrEqual(HORIZON);
            if (isLost) expect(7 * week + 7 + days(LOST, slowest)).toBeLessThan(HORIZON);
            all++;
            sure += isOpenIfLost || isLost ? 1 : 0;
          }
        }
      }),
      { numRuns: 30, seed: 1 },
    );
    expect(sure / all).toBeGreaterThan(0.8);
  });
});
