import { describe, expect, it } from "vitest";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { dateOnDay, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { forecast, makeRequest } from "../../support/run-plan.ts";
import { expectMean } from "../../support/statistics.ts";

/** One opportunity a day, decided at once, one in five won: what is won is what is created. */
const plan = makePlan({
  periods: makePeriods(49, 49),
  creation: [{ source: "all", perDay: 1 }],
  process: { kind: "whole-cycle", won: { probability: 0.2, days: { fixed: 1e-6 } } },
  dealSize: { fixed: 1 },
});

function wins(...changes: readonly Change[]) {
  const scenarios = [makeScenarioFor(plan, ...changes)];
  expect(compileRun(makeRequest(plan, { scenarios })).kernel).toBe("plain");
  return forecast(plan, { scenarios, trials: 1000 }).periods.map((period) => period.wins);
}

describe("a plain trial", () => {
  it("gives what is created once a change has begun the changed law", () => {
    const [before, after] = wins({ lever: "winRate", multiply: 3, from: dateOnDay(49) });
    expectMean(before, 49 * 0.2);
    expectMean(after, 49 * 0.6);
  });

  it("gives it the changes of every date, in list order", () => {
    const [before, after] = wins(
      { lever: "winRate", set: 0.1, from: dateOnDay(49) },
      { lever: "winRate", multiply: 2 },
    );
    expectMean(before, 49 * 0.4);
    expectMean(after, 49 * 0.2);
  });

  it("gives it the changed time to close", () => {
    const later = { lever: "cycleTime", add: 40, from: dateOnDay(49) } as const;
    const [before, after] = wins(later);
    expectMean(before, 49 * 0.2);
    // Only what is created in the first nine of the 49 days closes within them.
    expectMean(after, 9 * 0.2);
  });
});
