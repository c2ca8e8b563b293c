import { describe, expect, it } from "vitest";
import { bookingsBelow } from "../../../engine/exact/bookings-law.ts";
import { openSolutions, solvedAt } from "../../../engine/exact/solutions.ts";
import {
  boundsOf,
  outcomesOf,
  solveOutcome,
  solveOutcomes,
} from "../../../engine/forecast/solve-exactly.ts";
import { exactTotal, exactWay } from "../../../engine/index.ts";
import { makeModel } from "../../../engine/process/model.ts";
import { teamA, whatIf } from "./team-a.ts";

const opportunities = Array.from({ length: 9 }, (_, i) => ({
  id: `o${i}`,
  created: `2025-1${i % 3}-1${i}`,
  amount: 7000 + 5300 * i,
}));

const PLANS = {
  "a moderate factor": {
    commonFactor: { creation: 0.12, winRate: 0.25, speed: 0, dealSize: 0.04 },
  },
  "a strong one": { commonFactor: { creation: 0.3, winRate: 0.5, speed: 0, dealSize: 0.1 } },
  "few wins that it moves": {
    commonFactor: { creation: 0.1, winRate: 0.3, speed: 0, dealSize: 0.15 },
    opening: { opportunities },
    creation: [{ source: "all", perDay: 0.02 }],
  },
  "a fixed size that it moves": {
    commonFactor: { creation: 0.12, winRate: 0.25, speed: 0, dealSize: 0.05 },
    dealSize: { fixed: 20_000 },
  },
};

describe("the error bound", () => {
  // The reference has values of the factor five times as close, and a grid to match.
  it.each(Object.entries(PLANS))("holds under %s", (_, changes) => {
    const model = makeModel(teamA(changes), []);
    const spans = outcomesOf(model).slice(0, 2);
    const solutions = openSolutions(model, boundsOf(spans));
    for (const [i, found] of solveOutcomes(solutions, spans).entries()) {
      const reference = solveOutcome(solvedAt(solutions, 0.12), spans[i], 1e-7);
      expect(found.errorBound).toBeLessThan(2e-5);
      for (const sds of [-1.2, -0.6, 0, 0.7, 1.5]) {
        const level = Math.round(Math.max(1, found.mean + sds * found.sd));
        const off = bookingsBelow(found.law, level) - bookingsBelow(reference.law, level);
        expect(Math.abs(off)).toBeLessThan(found.errorBound + reference.errorBound);
      }
    }
  });
});

describe("a preview", () => {
  const plan = teamA(PLANS["a moderate factor"]);

  it("does not depend on what was answered before", () => {
    const answer = (multiply: number) => {
      const changed = whatIf({ lever: "cycleTime", multiply });
      return [exactTotal(plan, changed), exactWay(plan, changed)];
    };
    const first = answer(1.1);
    for (const multiply of [0.9, 1, 1.2]) answer(multiply);
    expect(answer(1.1)).toEqual(first);
  });

  it("ends its picture at the total", () => {
    const [total, timeline] = [exactTotal(plan, []), exactWay(plan, [])];
    const last = timeline[timeline.length - 1];
    for (const [level, amount] of Object.entries(last.quantiles)) {
      // A probability off by 2e-3 moves these quantiles by less than a hundredth.
      expect(amount / total.bookings.quantiles[level]).toBeCloseTo(1, 2);
    }
  });
});
