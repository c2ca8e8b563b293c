import { describe, expect, it } from "vitest";
import { warningsOf } from "../../../engine/forecast/warnings-of.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { makeModel } from "../../../engine/process/model.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, listOfAges, makePlan, makeScenarioFor } from "../../support/make-plan.ts";

/** Wins are slow here, so that an old opportunity is more likely won: 0.5 at birth, more later. */
const slowWins: PlanDocument["process"] = {
  kind: "whole-cycle",
  won: { probability: 0.5, days: { median: 100, sigma: 0.3 } },
  lost: { days: { median: 20, sigma: 0.3 } },
};
const staged: PlanDocument["process"] = {
  kind: "stages",
  stages: [0.5, 0.8].map((probability, i) => ({
    name: `${i}`,
    advance: { probability, days: { median: 20, sigma: 0.5 } },
  })),
};

function warnings(document: Partial<PlanDocument>, ...changes: readonly Change[]) {
  const plan = makePlan(document);
  return warningsOf(makeModel(plan, [makeScenarioFor(plan, ...changes)])).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

const capped = (whose: string) => [`win-rate-capped: the win rate is capped at 1 for ${whose}`];

describe("warningsOf", () => {
  it("says nothing where nothing is capped", () => {
    expect(warnings({}, { lever: "winRate", multiply: 4 })).toEqual([]);
    expect(warnings({}, { lever: "winRate", set: 1 })).toEqual([]);
    expect(warnings({ process: staged }, { lever: "winRate", multiply: 2.5 })).toEqual([]);
  });

  it.each<[string, Change]>([
    ["multiplied", { lever: "winRate", multiply: 4.1 }],
    ["added to", { lever: "winRate", add: 0.8 }],
    ["multiplied from a later day", { lever: "winRate", multiply: 4.1, from: dateOnDay(40) }],
  ])("says that a win rate is capped when it is %s beyond 1", (_, change) => {
    expect(warnings({}, change)).toEqual(capped("new opportunities"));
  });

  it("says that a named stage is capped", () => {
    const change = { lever: "winRate", multiply: 1.3, where: { stage: "1" } } as const;
    expect(warnings({ process: staged }, change)).toEqual(capped("new opportunities"));
  });

  it("counts the open ones whose win rate is capped at their age", () => {
    const document = {
      process: slowWins,
      opening: listOfAges([0, 10, 60, 70], () => ({ amount: 1 })),
    };
    // At 60 days hardly a loss is still to come: winning is all but sure already.
    expect(warnings(document, { lever: "winRate", multiply: 1.5 })).toEqual(capped("2 open ones"));
    // By day 60 all that are still open are so old.
    const later = { lever: "winRate", multiply: 1.5, from: dateOnDay(60) } as const;
    expect(warnings(document, later)).toEqual(capped("4 open ones"));
  });

  it("says so of a steady state too", () => {
    const document = { process: slowWins, opening: "steady-state" } as const;
    expect(warnings(document, { lever: "winRate", multiply: 1.5 })).toEqual(
      capped("open ones of some ages"),
    );
  });

  it("passes on what the opening left out", () => {
    const opening = listOfAges([0, 10], (i) => ({ status: i ? "won" : "open", amount: 5 }));
    expect(warnings({ opening })).toEqual(["closed-left-out: 1 closed, left out (open 1)"]);
  });
});
