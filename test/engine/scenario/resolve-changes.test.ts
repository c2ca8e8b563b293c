import { describe, expect, it } from "vitest";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { readScenario } from "../../../engine/scenario/read-scenario.ts";
import { resolveChanges } from "../../../engine/scenario/resolve-changes.ts";
import { exampleWith } from "../plan/example-document.ts";

function resolve(...scenarios: readonly (readonly object[])[]) {
  const plan = readPlan(exampleWith({ asOf: "2026-01-11" })).value;
  const read = scenarios.map((changes) => readScenario({ changes }).value);
  if (!plan || read.some((scenario) => !scenario)) throw new Error("the test's data must be valid");
  return resolveChanges(
    plan,
    read.flatMap((scenario) => scenario ?? []),
  );
}

describe("resolveChanges", () => {
  it("tells each change by what it does and how much, zero included", () => {
    const changes = resolve([
      { lever: "winRate", multiply: 0 },
      { lever: "cycleTime", add: -3 },
      { lever: "dealSize", set: 0 },
    ]);
    expect(changes.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      "multiply 0",
      "add -3",
      "set 0",
    ]);
  });

  it.each([
    [undefined, 0],
    ["2026-01-11", 0],
    // Before asOf there is no future to change.
    ["2025-06-01", 0],
    ["2026-01-12", 1],
    ["2026-03-01", 49],
  ])("begins a change from %s on day %d after asOf", (from, fromDay) => {
    expect(resolve([{ lever: "winRate", multiply: 2, from }])[0].fromDay).toBe(fromDay);
  });

  it("keeps list order, scenario after scenario", () => {
    const changes = resolve(
      [
        { lever: "winRate", set: 0.1, from: "2026-03-01" },
        { lever: "winRate", multiply: 2 },
      ],
      [{ lever: "creation", add: 1 }],
    );
    expect(changes.map(({ value }) => value)).toEqual([0.1, 2, 1]);
  });

  it("gives a change without where one that lets everything through", () => {
    const [first, second] = resolve([
      { lever: "winRate", multiply: 2 },
      { lever: "winRate", multiply: 2, where: { source: "all" } },
    ]);
    expect([first.where, second.where]).toEqual([{}, { source: "all" }]);
  });
});
