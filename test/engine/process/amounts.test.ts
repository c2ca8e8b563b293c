import { describe, expect, it } from "vitest";
import { amountOn } from "../../../engine/process/amounts.ts";
import { amountRulesOf, makeModel } from "../../../engine/process/model.ts";
import type { Target } from "../../../engine/process/target.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, listOfAges, makePlan, makeScenarioFor } from "../../support/make-plan.ts";

const plan = makePlan({
  opening: listOfAges([10], () => ({ owner: "Ann" })),
  creation: [{ source: "a", perDay: 1 }],
});

/** What 1000 comes to on a day, of a mean of 50 000. */
function booked(changes: readonly Change[], day = 0, target: Target = {}): number {
  const model = makeModel(plan, [makeScenarioFor(plan, ...changes)]);
  return amountOn(amountRulesOf(model, target), 1000, day);
}

describe("changes to the deal size", () => {
  const twice = { lever: "dealSize", multiply: 2 } as const;

  it("multiply and add, in list order", () => {
    const plus = { lever: "dealSize", add: 50 } as const;
    expect(booked([])).toBe(1000);
    expect(booked([twice, plus])).toBe(2050);
    expect(booked([plus, twice])).toBe(2100);
  });

  it("set the mean, amounts keeping their proportion to it", () => {
    expect(booked([{ lever: "dealSize", set: 75_000 }])).toBeCloseTo(1500, 10);
    expect(booked([twice, { lever: "dealSize", set: 75_000 }])).toBeCloseTo(1500, 10);
  });

  it("set every amount alike where they had come to nothing", () => {
    const nothing = { lever: "dealSize", multiply: 0 } as const;
    expect(booked([nothing])).toBe(0);
    expect(booked([nothing, { lever: "dealSize", set: 700 }])).toBe(700);
  });

  it("never book less than nothing", () => {
    expect(booked([{ lever: "dealSize", add: -5000 }])).toBe(0);
  });

  it("act on what is booked from their date on", () => {
    const later = { ...twice, from: dateOnDay(30) };
    expect(booked([later], 29.999)).toBe(1000);
    expect(booked([later], 30)).toBe(2000);
  });

  it("act where they say", () => {
    const hers = { ...twice, where: { owner: "Ann" } };
    expect(booked([hers], 0, { owner: "Ann" })).toBe(2000);
    expect(booked([hers])).toBe(1000);
  });
});
