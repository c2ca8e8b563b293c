import { describe, expect, it } from "vitest";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { winningAhead } from "../../../engine/process/lift-winning.ts";
import { makeModel } from "../../../engine/process/model.ts";
import { newOutlook, openOutlook, outlookUnder } from "../../../engine/process/outlook.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, makePlan, makeScenarioFor } from "../../support/make-plan.ts";

const STAGES = makePlan({
  process: {
    kind: "stages",
    stages: [0.4, 0.5].map((probability, index) => ({
      name: `stage ${index}`,
      advance: { probability, days: { median: 20, sigma: 0.5 } },
      lost: { days: { median: 30, sigma: 0.7 } },
    })),
  },
});
const WHOLE = makePlan({
  creation: [
    { source: "a", perDay: 1 },
    { source: "b", perDay: 1 },
  ],
});

/** Probability of winning of a new opportunity of a source, created on a day. */
function winRate(plan: Plan, changes: readonly Change[], day = 0, source = "a"): number {
  const model = makeModel(plan, [makeScenarioFor(plan, ...changes)]);
  return winningAhead(newOutlook(model, { source }, day).advance, 0);
}

describe("changes to the win rate", () => {
  it("apply in list order", () => {
    const twice = { lever: "winRate", multiply: 2 } as const;
    const plus = { lever: "winRate", add: 0.1 } as const;
    expect(winRate(WHOLE, [twice, plus])).toBeCloseTo(0.6, 14);
    expect(winRate(WHOLE, [plus, twice])).toBeCloseTo(0.7, 14);
    expect(winRate(WHOLE, [plus, { lever: "winRate", set: 0.3 }])).toBeCloseTo(0.3, 14);
  });

  it("do nothing to opportunities created before they begin", () => {
    const later = { lever: "winRate", multiply: 2, from: dateOnDay(30) } as const;
    expect(winRate(WHOLE, [later], 29.99)).toBe(0.25);
    expect(winRate(WHOLE, [later], 30)).toBe(0.5);
  });

  it("set a new opportunity's probability, whatever begins later though listed earlier", () => {
    const later = { lever: "winRate", multiply: 2, from: dateOnDay(30) } as const;
    const set = { lever: "winRate", set: 0.4 } as const;
    expect(winRate(WHOLE, [later, set], 0)).toBeCloseTo(0.4, 14);
    expect(winRate(WHOLE, [later, set], 30)).toBeCloseTo(0.4, 14);
    expect(winRate(WHOLE, [set, later], 30)).toBeCloseTo(0.8, 14);
  });

  it("act on one source alone if they say where", () => {
    const change = { lever: "winRate", multiply: 2, where: { source: "b" } } as const;
    expect(winRate(WHOLE, [change], 0, "a")).toBe(0.25);
    expect(winRate(WHOLE, [change], 0, "b")).toBe(0.5);
  });

  it("act on one stage alone if they name it", () => {
    const change = { lever: "winRate", multiply: 1.5, where: { stage: "stage 1" } } as const;
    const model = makeModel(STAGES, [makeScenarioFor(STAGES, change)]);
    expect(newOutlook(model, {}, 0).advance).toEqual([0.4, 0.75]);
  });

  it("cap a named stage at 1", () => {
    const change = { lever: "winRate", add: 0.8, where: { stage: "stage 0" } } as const;
    const model = makeModel(STAGES, [makeScenarioFor(STAGES, change)]);
    expect(newOutlook(model, {}, 0).advance).toEqual([1, 0.5]);
  });

  it("multiply an open opportunity's probability as it stands at its age", () => {
    const base = makeModel(WHOLE, []);
    const model = makeModel(WHOLE, [makeScenarioFor(WHOLE, { lever: "winRate", multiply: 1.5 })]);
    const [before] = openOutlook(base, {}, 0, 120).advance;
    const [after] = openOutlook(model, {}, 0, 120).advance;
    expect(after).toBe(before * 1.5);
    expect(before).toBeLessThan(0.25);
  });

  it("multiply an open opportunity's by s / p where a new one's is set to s", () => {
    const base = makeModel(WHOLE, []);
    const model = makeModel(WHOLE, [makeScenarioFor(WHOLE, { lever: "winRate", set: 0.5 })]);
    const [before] = openOutlook(base, {}, 0, 120).advance;
    expect(openOutlook(model, {}, 0, 120).advance[0]).toBeCloseTo(2 * before, 14);
  });

  it("take a set from a later date as what new ones stand at then", () => {
    const changes: Change[] = [
      { lever: "winRate", multiply: 1.2 },
      { lever: "winRate", set: 0.6, from: dateOnDay(30) },
    ];
    const model = makeModel(WHOLE, [makeScenarioFor(WHOLE, ...changes)]);
    const open = openOutlook(model, {}, 0, 50);
    // 1.2 · 0.25 = 0.3 by then, so the rest is doubled.
    expect(outlookUnder(open, model, {}, 30).advance[0]).toBeCloseTo(2 * open.advance[0], 14);
  });

  it("share the factor among the stages still ahead of an open opportunity", () => {
    const model = makeModel(STAGES, [
      makeScenarioFor(STAGES, { lever: "winRate", multiply: 1.44 }),
    ]);
    const base = makeModel(STAGES, []);
    const fromFirst = openOutlook(model, {}, 0, 25).advance;
    expect(fromFirst[0]).toBeCloseTo(1.2 * openOutlook(base, {}, 0, 25).advance[0], 14);
    expect(fromFirst[1]).toBeCloseTo(0.6, 14);
    const last = openOutlook(base, {}, 1, 25).advance[1];
    expect(openOutlook(model, {}, 1, 25).advance[1]).toBeCloseTo(1.44 * last, 14);
  });

  it("take the difference from the other outcomes in proportion", () => {
    const plan = makePlan({
      process: {
        kind: "whole-cycle",
        won: { probability: 0.2, days: { median: 75, sigma: 0.6 } },
        never: 0.2,
      },
    });
    const model = makeModel(plan, [makeScenarioFor(plan, { lever: "winRate", multiply: 2 })]);
    const { advance, lostShare } = newOutlook(model, {}, 0);
    // Of the 0.6 that is left, lost keeps three quarters and never one, as before.
    expect(advance[0]).toBe(0.4);
    expect(lostShare).toBeCloseTo(0.75, 14);
  });
});
