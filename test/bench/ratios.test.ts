import { describe, expect, it } from "vitest";
import { type Case, rateCase } from "../../bench/case.ts";
import { checkAnswer } from "../../bench/check.ts";
import { ratiosOf } from "../../bench/ratios.ts";

const right = { trials: 100, mean: 1, sd: 1, pHit: 0.5 };
const check = (mean: number) => checkAnswer({ ...right, mean }, right);

/** A case whose wall time is twice its processor time. */
function caseOf(name: string, rate: number, mean = 1): Case {
  const timings = [1, 2, 3].map((seconds) => ({ processor: seconds, wall: 2 * seconds }));
  return rateCase({ name, unit: "trials/s" }, { amount: 2 * rate, timings }, check(mean));
}

describe("ratiosOf", () => {
  it("divides the medians of what was measured, and leaves out what was not", () => {
    const ratios = ratiosOf([caseOf("event", 600), caseOf("numpy full", 100)]);
    expect(ratios).toEqual({ "event / numpy": 6 });
  });

  it("gives no ratio to a wrong answer", () => {
    expect(ratiosOf([caseOf("event", 600), caseOf("numpy full", 100, 2)])).toEqual({});
  });

  it("takes both sides by the wall where one of them has no other clock", () => {
    const timings = [{ processor: 1, wall: 1 }];
    const measured = { amount: 300, timings };
    const browser = rateCase({ name: "chromium event", unit: "trials/s", clock: "wall" }, measured);
    const ratios = ratiosOf([caseOf("event", 600), browser]);
    // In Node: 600 trials a second of the processor, 300 by the wall.
    expect(ratios).toEqual({ "chromium event / event": 1 });
  });
});

describe("rateCase", () => {
  it("is the amount over the seconds, with the median of the runs", () => {
    const { median, runs, wall } = caseOf("event", 600);
    expect(runs).toEqual([1200, 600, 400]);
    expect(median).toBe(600);
    expect(wall).toEqual({ median: 300, runs: [600, 300, 200] });
  });
});
