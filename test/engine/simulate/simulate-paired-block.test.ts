import { describe, expect, it } from "vitest";
import type { CompareRequest } from "../../../engine/simulate/compare-request.ts";
import { sumsOf } from "../../../engine/simulate/moments.ts";
import {
  LESS,
  MORE,
  mergePairedSummaries,
  type PairedSummary,
  simulatePairedBlock,
} from "../../../engine/simulate/simulate-paired-block.ts";
import { dateOnDay, listOfAges, makePlan, makeScenario } from "../../support/make-plan.ts";
import { bookingsByTrial, makeRequest, summarize } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";

const QUOTA = 40_000;
const plan = makePlan({
  periods: [{ start: dateOnDay(0), end: dateOnDay(90), quota: QUOTA }],
  opening: listOfAges([0, 10, 20, 60, 100], () => ({ amount: 10_000 })),
  creation: [{ source: "a", perDay: 0.1 }],
  dealSize: { fixed: 10_000 },
});
/** From asOf, so that the event kernel takes it, and from later, so that the plain one does. */
const better = makeScenario({ lever: "winRate", multiply: 1.5 });
const later = makeScenario({ lever: "winRate", multiply: 1.5, from: dateOnDay(30) });
const worse = makeScenario({ lever: "winRate", multiply: 0.7 });
const TRIALS = 1200;
const request: CompareRequest = {
  plan,
  alternatives: [[], [better], [later], [better, later], [worse]],
  seed: "1",
  trials: TRIALS,
};
const merged = (order = [0, 1, 2]): PairedSummary =>
  order.map((block) => simulatePairedBlock(request, block)).reduce(mergePairedSummaries);

describe("simulatePairedBlock", () => {
  const { runs, differences } = merged();

  it("runs each alternative as a run of its own would", () => {
    request.alternatives.forEach((scenarios, index) => {
      const alone = summarize(makeRequest(plan, { scenarios, trials: TRIALS }));
      expectSameBits(runs[index], alone);
    });
  });

  it("finds the differences that two separate runs have, trial by trial", () => {
    const base = bookingsByTrial(plan, { trials: TRIALS });
    const quota = QUOTA * 100;
    request.alternatives.forEach((scenarios, index) => {
      const other = bookingsByTrial(plan, { scenarios, trials: TRIALS });
      const pairs = Array.from(base, (booked, i) => [booked, other[i]]);
      const count = (holds: (pair: number[]) => boolean) => pairs.filter(holds).length;
      const { moments, ...counts } = differences[index];
      const [gains, losses] = [MORE, LESS].map((column) => sumsOf(moments, column));
      expect({
        sum: gains.sum - losses.sum,
        sumSquares: gains.sumSquares + losses.sumSquares,
        ...counts,
      }).toEqual({
        sum: pairs.reduce((sum, [a, b]) => sum + BigInt(b - a), 0n),
        sumSquares: pairs.reduce((sum, [a, b]) => sum + BigInt(b - a) ** 2n, 0n),
        more: count(([a, b]) => b > a),
        ties: count(([a, b]) => b === a),
        gained: count(([a, b]) => a < quota && b >= quota),
        forgone: count(([a, b]) => a >= quota && b < quota),
        clusters: new Map(),
      });
    });
  });

  it("merges to the same bits in any order", () => {
    expectSameBits(merged([2, 0, 1]), merged());
  });

  it("keeps no draws", () => {
    for (const run of runs) expect(run.draws).toEqual([]);
  });

  it("refuses a comparison of nothing", () => {
    expect(() => simulatePairedBlock({ ...request, alternatives: [] }, 0)).toThrow(RangeError);
  });
});
