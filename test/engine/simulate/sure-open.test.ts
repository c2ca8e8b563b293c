import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileQuantileTable } from "../../../engine/dist/compile-quantile-table.ts";
import { flattenTables } from "../../../engine/dist/flat-tables.ts";
import { makeLaw } from "../../../engine/dist/make-law.ts";
import { rankOf } from "../../../engine/random/word-rank.ts";
import { emptyFound, findAt, workOf } from "../../../engine/simulate/found.ts";
import { ADVANCE, daysOf, endingOf, LOST, NEVER } from "../../../engine/simulate/stay-end.ts";
import { makeSureOpen, type SureOpen } from "../../../engine/simulate/sure-open.ts";
import { anyStay } from "./arbitrary-stay.ts";

const HORIZON = 91;
const advanceDays = makeLaw({ median: 60, sigma: 0.8 });
const lostDays = makeLaw({ values: [1, 7, 7, 20, 45, 90, 91, 200, 400] });
const tables = flattenTables([advanceDays, lostDays].map((law) => compileQuantileTable(law)));

const anyLaw = fc
  .record({ advance: fc.double({ min: 0, max: 1 }), share: fc.double({ min: 0, max: 1 }) })
  .map(({ advance, share }) => {
    const lost = (1 - advance) * share;
    return {
      name: "Open",
      advance,
      lost,
      never: Math.max(0, 1 - advance - lost),
      advanceDays,
      lostDays,
    };
  });
const anyShock = fc.record({
  creation: fc.constant(1),
  odds: fc.double({ min: 0.2, max: 5, noNaN: true }),
  speed: fc.double({ min: 0.3, max: 3, noNaN: true }),
  dealSize: fc.constant(1),
});
const words = Array.from({ length: 200 }, (_, i) => Math.floor(((i + 0.5) / 200) * 2 ** 32) | 0);

/** Words on either side of each limit. */
function wordsBeside(sure: SureOpen): number[] {
  return Object.values(sure).flatMap(([limit]) => [-1, 0, 1].map((by) => (rankOf(limit) + by) | 0));
}

describe("what is sure of an opportunity that was found open, by its words", () => {
  it("is so, whatever the common factor does within a range", () => {
    let sureDays = 0;
    let sureEndings = 0;
    let all = 0;
    const anyCase = [
      anyLaw,
      anyStay,
      anyShock,
      anyShock,
      fc.constantFrom(0, 30, 150, 1e9),
    ] as const;
    fc.assert(
      fc.property(...anyCase, (law, stay, one, other, age) => {
        const found = emptyFound(0, 1);
        findAt(found, age, [law], []);
        const least = { ...one, odds: Math.min(one.odds, other.odds) };
        const greatest = { ...one, odds: Math.max(one.odds, other.odds) };
        least.speed = Math.min(one.speed, other.speed);
        greatest.speed = Math.max(one.speed, other.speed);
        const sure = makeSureOpen(tables, found, stay, HORIZON, [{ least, greatest }]);
        for (const { odds, speed } of [least, one, greatest]) {
          for (const word of [...words, ...wordsBeside(sure)]) {
            const rank = rankOf(word);
            const ending = endingOf(word, found.advance[0], found.lostShare, odds);
            const isNever = rank > sure.neverAbove[0];
            const isLost = rank > sure.lostAbove[0] && rank < sure.lostBelow[0];
            const isAdvance = rank < sure.advanceBelow[0];
            if (isNever) expect(ending).toBe(NEVER);
            if (isLost) expect(ending).toBe(LOST);
            if (isAdvance) expect(ending).toBe(ADVANCE);
            const days = (end: number) =>
              daysOf(stay, end, workOf(tables, found, end, word), speed);
            const isOpen = rank > sure.lossOpenAbove[0];
            const isOver = rank < sure.lossEndsBelow[0];
            if (rank > sure.advanceOpenAbove[0]) {
              expect(days(ADVANCE)).toBeGreaterThanOrEqual(HORIZON);
            }
            if (isOpen) expect(days(LOST)).toBeGreaterThanOrEqual(HORIZON);
            if (isOver) expect(days(LOST)).toBeLessThan(HORIZON);
            all++;
            sureDays += isOpen || isOver ? 1 : 0;
            sureEndings += isNever || isLost || isAdvance ? 1 : 0;
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
    // Ranges are far wider here than a run's, whose words nearly all tell.
    expect(sureDays / all).toBeGreaterThan(0.6);
    expect(sureEndings / all).toBeGreaterThan(0.5);
  });
});
