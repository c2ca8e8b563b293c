import { describe, expect, it } from "vitest";
import { makeRateSteps } from "../../../engine/process/creation-rates.ts";
import { resolveChanges } from "../../../engine/scenario/resolve-changes.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, makePlan, makeScenarioFor } from "../../support/make-plan.ts";

const plan = makePlan({
  creation: [
    { source: "a", perDay: 0.1, segment: "north" },
    { source: "b", perDay: 0.3, segment: "north" },
    { source: "c", perDay: 0.6 },
  ],
});

function rates(...changes: readonly Change[]) {
  return makeRateSteps(plan, resolveChanges(plan, [makeScenarioFor(plan, ...changes)])).map(
    ({ fromDay, perDay }) => [fromDay, ...perDay.map((rate) => Number(rate.toFixed(12)))],
  );
}

describe("changes to creation", () => {
  it("multiply every source's rate", () => {
    expect(rates({ lever: "creation", multiply: 2 })).toEqual([[0, 0.2, 0.6, 1.2]]);
  });

  it("add to the sum, shared in proportion", () => {
    expect(rates({ lever: "creation", add: 0.5 })).toEqual([[0, 0.15, 0.45, 0.9]]);
  });

  it("set the sum, shared in proportion", () => {
    expect(rates({ lever: "creation", set: 2 })).toEqual([[0, 0.2, 0.6, 1.2]]);
  });

  it("act on the sources that they name", () => {
    const where = { segment: "north" };
    expect(rates({ lever: "creation", set: 0.8, where })).toEqual([[0, 0.2, 0.6, 0.6]]);
    const one = { source: "c" };
    expect(rates({ lever: "creation", add: 0.1, where: one })).toEqual([[0, 0.1, 0.3, 0.7]]);
  });

  it("never go below nothing", () => {
    expect(rates({ lever: "creation", add: -5 })).toEqual([[0, 0, 0, 0]]);
  });

  it("share alike among sources that stand at nothing", () => {
    const stop = { lever: "creation", multiply: 0 } as const;
    expect(rates(stop, { lever: "creation", add: 0.3 })).toEqual([[0, 0.1, 0.1, 0.1]]);
  });

  it("begin on their dates and apply in list order", () => {
    const later = { lever: "creation", multiply: 2, from: dateOnDay(10) } as const;
    const now = { lever: "creation", add: 1 } as const;
    expect(rates(later, now)).toEqual([
      [0, 0.2, 0.6, 1.2],
      [10, 0.3, 0.9, 1.8],
    ]);
  });

  it("act from asOf if they are dated earlier", () => {
    const past = { lever: "creation", multiply: 2, from: "2025-06-01" } as const;
    expect(rates(past)).toEqual([[0, 0.2, 0.6, 1.2]]);
  });
});
