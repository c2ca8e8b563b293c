import { describe, expect, it } from "vitest";
import { readScenario } from "../../../engine/index.ts";
import { isPossible, multipliersOf, sliderScenario, UNMOVED } from "../../../web/levers/lever.ts";

describe("sliderScenario", () => {
  it("is none while nothing is moved", () => {
    expect(sliderScenario(UNMOVED)).toBeUndefined();
  });

  it("multiplies the levers that are moved, and is a scenario that the engine takes", () => {
    const scenario = sliderScenario({ ...UNMOVED, winRate: 1.2, cycleTime: 0.5 });
    expect(readScenario(scenario).value?.changes).toEqual([
      { lever: "winRate", multiply: 1.2 },
      { lever: "cycleTime", multiply: 0.5 },
    ]);
  });
});

describe("multipliersOf", () => {
  const read = (changes: unknown) => readScenario({ changes }).value!;

  it("undoes sliderScenario", () => {
    const moved = { ...UNMOVED, dealSize: 1.5, creation: 0.8 };
    expect(multipliersOf(sliderScenario(moved)!)).toEqual(moved);
  });

  it("multiplies changes of the same lever", () => {
    const twice = [
      { lever: "winRate", multiply: 2 },
      { lever: "winRate", multiply: 1.5 },
    ];
    expect(multipliersOf(read(twice))).toEqual({ ...UNMOVED, winRate: 3 });
  });

  it.each([
    { lever: "winRate", set: 0.3 },
    { lever: "dealSize", add: 1000 },
    { lever: "creation", multiply: 2, where: { source: "inbound" } },
    { lever: "creation", multiply: 2, from: "2026-04-01" },
    { lever: "opening.removeLargest", set: 1 },
  ])("gives up on %j, which no slider can say", (change) => {
    expect(multipliersOf(read([change]))).toBeUndefined();
  });
});

describe("isPossible", () => {
  it("refuses a cycle of nothing, and a thousandfold of anything", () => {
    expect(isPossible("cycleTime", 0)).toBe(false);
    expect(isPossible("creation", 0)).toBe(true);
    expect(isPossible("dealSize", 1001)).toBe(false);
  });
});
