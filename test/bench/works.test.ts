import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../bench/check.ts";
import { winsByMonth } from "../../bench/peers/write-tables.ts";
import { W120_EXACT } from "../../bench/works/w120.ts";
import { answerOf, describeWork, doWork, exactOf, type Work } from "../../bench/works/work.ts";
import { WORKS } from "../../bench/works/works.ts";

describe("W120", () => {
  it("has the exact answers that it ships with, by our own solver", () => {
    const exact = exactOf(WORKS.event);
    expect(exact?.mean).toBeCloseTo(W120_EXACT.mean, 0);
    expect(exact?.sd).toBeCloseTo(W120_EXACT.sd, 0);
    expect(exact?.pHit).toBeCloseTo(W120_EXACT.pHit, 5);
  });

  it("gives C the wins that close in each month: 21.0993 in a year", () => {
    const wins = winsByMonth();
    expect(wins).toHaveLength(12);
    expect(wins.reduce((sum, won) => sum + won, 0)).toBeCloseTo(21.0993, 4);
  });
});

/** What couples opportunities has no exact answer to be held to. */
const solvable: Work[] = Object.values(WORKS).filter((work) => exactOf(work) !== undefined);

describe("each work of the benchmark", () => {
  it("has an exact answer, but for what couples opportunities", () => {
    const coupled = Object.keys(WORKS).filter((name) => !solvable.some((one) => one.name === name));
    expect(coupled).toEqual(["capacity", "coupled", "life"]);
  });

  it.each(solvable)("is answered rightly: $name", (work) => {
    const exact = exactOf(work);
    expect(exact).toBeDefined();
    expect(checkAnswer(answerOf(describeWork(doWork(work, 2_000))), exact!)).toMatchObject({
      isRight: true,
    });
  });
});
