import { describe, expect, it } from "vitest";
import { PURPOSE, wordAt } from "../../../engine/random/draw-word.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { beginBlock, type EventBlock } from "../../../engine/simulate/event-block.ts";
import { drawCounts } from "../../../engine/simulate/event-counts.ts";
import { simulateSource } from "../../../engine/simulate/event-new.ts";
import { makeTrialTable } from "../../../engine/simulate/trial-table.ts";
import { makePlan } from "../../support/make-plan.ts";
import { makeRequest } from "../../support/run-plan.ts";

/** The number by which an odd one multiplies to 1, modulo 2^32. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let step = 0; step < 5; step++) {
    inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  }
  return inverse;
}

const unshift = (x: number) => x ^ (x >>> 15) ^ (x >>> 30);

/** The first half of a trial's key for which wordAt gives a word: wordAt backwards. */
function keyFor(word: number, key1: number, place: number, entity1: number): number {
  let x = Math.imul(unshift(word), inverseOf(0x735a2d97));
  x = Math.imul(unshift(x), inverseOf(0x21f0aaad));
  x = Math.imul(unshift((x ^ key1) - entity1), inverseOf(0x9e3779b1));
  return x ^ place;
}

/**
 * Makes a trial's key such that the first opportunity of the first week has the last word as its
 * outcome, and that nothing is created later.
 */
function setKey(block: EventBlock): void {
  const { key0, key1, run } = block;
  const [source] = run.sources;
  for (key1[0] = 0; key1[0] < 1000; key1[0]++) {
    const place = source.entity0[0] + PURPOSE.outcome;
    key0[0] = keyFor(-1, key1[0], place, source.entity1[0]);
    expect(wordAt(key0[0], key1[0], place, source.entity1[0])).toBe(-1);
    const [first, ...later] = drawCounts(block, source).inWeek;
    if (first > 0 && later.every((count) => count === 0)) return;
  }
  throw new Error("no such key");
}

/** What becomes of it, if all that is not won is lost, in some days. */
function countsOfLastWord(probability: number) {
  const days = { median: 5, sigma: 0.1 };
  const run = compileRun(
    makeRequest(
      makePlan({
        creation: [{ source: "all", perDay: 0.05 }],
        process: { kind: "whole-cycle", won: { probability, days }, lost: { days }, never: 0 },
      }),
    ),
  );
  const table = makeTrialTable(run.columns, 1);
  const block = beginBlock(run, 0, table);
  setKey(block);
  simulateSource(block, block.run.sources[0]);
  const { wins, pipeline } = run.columns;
  const [, created, , lost, open] = table.tallies.subarray(pipeline);
  return { created, won: table.tallies[wins + 1], lost, open };
}

describe("an opportunity whose outcome is the last of all words", () => {
  it("is won where all are", () => {
    expect(countsOfLastWord(1)).toEqual({ created: 1, won: 1, lost: 0, open: 0 });
  });

  it("is lost where all are that are not won", () => {
    expect(countsOfLastWord(0.25)).toEqual({ created: 1, won: 0, lost: 1, open: 0 });
  });
});
