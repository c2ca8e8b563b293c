import { describe, expect, it } from "vitest";
import { valueOpenPipeline } from "../../../engine/forecast/open-value.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { makeModel } from "../../../engine/process/model.ts";
import o02 from "../../oracles/O02.json" with { type: "json" };
import o05 from "../../oracles/O05.json" with { type: "json" };
import o47 from "../../oracles/O47.json" with { type: "json" };
import { listOfAges, makePeriods, makePlan, makeScenario } from "../../support/make-plan.ts";

const never: PlanDocument["process"] = {
  kind: "whole-cycle",
  won: { probability: 0.22, days: { median: 75, sigma: 0.6 } },
  lost: { days: { median: 60, sigma: 0.9 } },
  never: 0.15,
};

describe("valueOpenPipeline", () => {
  it("adds up what is recorded, over what is left of the first quota", () => {
    const [quarter] = makePeriods(91);
    const amounts = o47.inputs.size_k.map((thousands) => 1000 * thousands);
    const plan = makePlan({
      opening: listOfAges(o47.inputs.ages, (i) => ({ amount: amounts[i] })),
      periods: [{ ...quarter, quota: 600_000, booked: 140_000 }],
    });
    const found = valueOpenPipeline(makeModel(plan, []));
    // The twelve add up to 930 000; of the quota 460 000 is left.
    expect(found.openValueAtStart).toBe(930_000);
    expect(found.pipelineCoverage).toBeCloseTo(930 / 460, 12);
    expect([found.pipelineCoverageLive, found.integrity]).toEqual([found.pipelineCoverage, 1]);
  });

  it("leaves out of the live value the share that never closes, given the age", () => {
    const plan = makePlan({
      opening: listOfAges([0, 90, 365], (i) => ({ amount: [10_000, 20_000, 70_000][i] })),
      process: never,
    });
    const found = valueOpenPipeline(makeModel(plan, []));
    const { 0: young, 90: old, 365: stale } = o05.expected;
    const live =
      10_000 * (1 - young.p_never) + 20_000 * (1 - old.p_never) + 70_000 * (1 - stale.p_never);
    expect(found.integrity).toBeCloseTo(live / 100_000, 9);
    expect(found.pipelineCoverageLive).toBeCloseTo(live / 500_000, 9);
  });

  it("counts the stages ahead in which an opportunity may stick", () => {
    const days = { median: 20, sigma: 0.5 };
    const plan = makePlan({
      opening: listOfAges([0], () => ({ amount: 100, stage: "a", stageEntered: "2026-01-01" })),
      process: {
        kind: "stages",
        stages: [
          { name: "a", advance: { probability: 0.5, days }, never: 0.1 },
          { name: "b", advance: { probability: 0.4, days }, never: 0.2 },
          { name: "c", advance: { probability: 0.5, days }, never: 0.3 },
        ],
      },
    });
    // It sticks in the first with 0.1, in the others with 0.5 · 0.2 and 0.5 · 0.4 · 0.3.
    expect(valueOpenPipeline(makeModel(plan, [])).integrity).toBeCloseTo(0.74, 12);
  });

  it("takes the mean deal size for an amount that is missing", () => {
    const plan = makePlan({ opening: listOfAges([0, 0]) });
    expect(valueOpenPipeline(makeModel(plan, [])).openValueAtStart).toBeCloseTo(100_000, 8);
  });

  it("values the steady state of oracle O02", () => {
    const plan = makePlan({ opening: "steady-state" });
    const found = valueOpenPipeline(makeModel(plan, []));
    expect(found.openValueAtStart).toBeCloseTo(o02.expected.open_value, 5);
    expect(found.pipelineCoverage).toBeCloseTo(o02.expected.open_value / 500_000, 9);
  });

  it("is what the unchanged plan left, whatever the levers", () => {
    const plan = makePlan({ opening: listOfAges([0, 40]), process: never });
    const lifted = makeScenario({ lever: "winRate", multiply: 2 }, { lever: "dealSize", set: 1 });
    expect(valueOpenPipeline(makeModel(plan, [lifted]))).toEqual(
      valueOpenPipeline(makeModel(plan, [])),
    );
  });

  it("knows no coverage where nothing is left to book, and no integrity of nothing", () => {
    const [quarter] = makePeriods(91);
    const plan = makePlan({ periods: [{ ...quarter, quota: 100, booked: 100 }] });
    expect(valueOpenPipeline(makeModel(plan, []))).toEqual({
      openValueAtStart: 0,
      pipelineCoverage: null,
      pipelineCoverageLive: null,
      integrity: null,
    });
  });
});
