import { describe, expect, it } from "vitest";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { checkScenario } from "../../../engine/scenario/check-scenario.ts";
import { readScenario } from "../../../engine/scenario/read-scenario.ts";
import { plans, scenarios } from "../../../scenarios/index.ts";
import { exampleInStages, exampleWith, stageWith } from "../plan/example-document.ts";

/** Four sources' worth of names: two in creation, two in the list. */
const team = planOf({
  ...exampleInStages(stageWith({ name: "Meeting" }), stageWith({ name: "Offer" })),
  creation: [
    { source: "inbound", perDay: 1, segment: "SMB" },
    { source: "events", perDay: 2 },
  ],
  opening: {
    opportunities: [
      { id: "1", owner: "Ana", source: "referral", segment: "Enterprise" },
      { id: "2", owner: "Ben" },
    ],
  },
});
const steady = planOf(exampleWith({}));

describe("checkScenario", () => {
  it("accepts every shipped scenario for the team that it is about", () => {
    const teams = ["example-team", "whole-team"].map((id) => planOf(plans[id]));
    for (const { changes } of scenarios) {
      expect(teams.map((plan) => refusalOf(plan, ...changes))).toContainEqual([]);
    }
  });

  it.each([
    ["source", "inbound"],
    ["source", "referral"],
    ["segment", "SMB"],
    ["segment", "Enterprise"],
    ["owner", "Ben"],
    ["stage", "Offer"],
  ])("knows the %s %s, of creation, of the list or of the process", (field, name) => {
    const change = { lever: "winRate", multiply: 2, where: { [field]: name } };
    expect(refusalOf(team, change)).toEqual([]);
  });

  it.each([
    ["source", "Inbound", "use one of: inbound, events, referral"],
    ["segment", "smb", "use one of: SMB, Enterprise"],
    ["owner", "Cem", "use one of: Ana, Ben"],
    ["stage", "Closing", "use one of: Meeting, Offer"],
  ])("does not know the %s %s, and says which there are", (field, name, hint) => {
    const change = { lever: "dealSize", multiply: 2, where: { [field]: name } };
    expect(refusalOf(team, change)).toEqual([
      `unknown-${field} | changes[0].where.${field}: the plan has no ${field} "${name}" | ${hint}`,
    ]);
  });

  it("says so where a plan has no names of a kind", () => {
    const change = { lever: "winRate", multiply: 2, where: { stage: "Offer" } };
    expect(refusalOf(steady, change)).toEqual([
      'unknown-stage | changes[0].where.stage: the plan has no stage "Offer" | ' +
        "this plan names no stage",
    ]);
  });

  it.each([
    [
      { lever: "creation", multiply: 2, where: { stage: "Offer" } },
      "where-not-possible | changes[0].where.stage: creation cannot be limited to one stage",
    ],
    [
      { lever: "creation", multiply: 2, where: { owner: "Ana" } },
      "where-not-possible | changes[0].where.owner: creation cannot be limited to one owner",
    ],
    [
      { lever: "winRate", multiply: 2, from: "2026-04-02" },
      "from-too-late | changes[0].from: 2026-04-02 is not before the plan's end, 2026-04-02: " +
        "the change would do nothing",
    ],
    [
      { lever: "winRate", set: 25 },
      "out-of-range | changes[0].set: a win rate is between 0 and 1, got 25 | write 25 % as 0.25",
    ],
    [
      { lever: "winRate", add: 5 },
      "out-of-range | changes[0].add: a win rate is between 0 and 1, got 5 | write 5 % as 0.05",
    ],
    [
      { lever: "cycleTime", multiply: 0 },
      "out-of-range | changes[0].multiply: 0 would close everything at once | " +
        '0.001 is the shortest; "multiply": 0.5 halves the cycle',
    ],
    [
      { lever: "creation", set: 1e9 },
      "out-of-range | changes[0]: would create up to 1000000000 opportunities a day; " +
        "100000 is the most",
    ],
    [
      { lever: "opening.removeLargest", multiply: 2 },
      "not-for-this-lever | changes[0].multiply: opening.removeLargest takes set or add",
    ],
    [
      { lever: "opening.removeLargest", set: 1.5 },
      "not-for-this-lever | changes[0].set: a whole number is removed, not 1.5",
    ],
    [
      { lever: "opening.removeLargest", set: 1, where: { owner: "Ana" } },
      "not-for-this-lever | changes[0].where: opening.removeLargest takes no where",
    ],
    [
      { lever: "commonFactor.value", set: -7 },
      "not-for-this-lever | changes[0].set: beyond 6 standard deviations",
    ],
    [
      { lever: "commonFactor.value", set: -1, from: "2026-02-01" },
      "not-for-this-lever | changes[0].from: commonFactor.value takes no from",
    ],
  ])("refuses %j", (change, refusal) => {
    expect(refusalOf(team, change)).toEqual([refusal]);
  });

  it("refuses to remove the largest of a list where there is no list", () => {
    expect(refusalOf(steady, { lever: "opening.removeLargest", set: 1 })).toEqual([
      "not-for-this-lever | changes[0].lever: opening.removeLargest needs an opening that lists " +
        "its opportunities",
    ]);
  });

  it("sees absurd creation that builds up, and names the change that passes the limit", () => {
    const times = { lever: "creation", multiply: 100 };
    expect(refusalOf(team, times, times)).toEqual([]);
    expect(refusalOf(team, times, times, times)).toEqual([
      "out-of-range | changes[2]: would create up to 3000000 opportunities a day; " +
        "100000 is the most",
    ]);
  });

  it("accepts the edges: the last day, the shortest cycle, a certain win", () => {
    const changes = [
      { lever: "winRate", multiply: 0, from: "2026-04-01" },
      { lever: "winRate", add: -1 },
      { lever: "winRate", set: 1 },
      { lever: "cycleTime", multiply: 0.001 },
      { lever: "cycleTime", add: -30 },
      { lever: "commonFactor.value", add: 6 },
      { lever: "dealSize", add: -1000, from: "2020-01-01" },
    ];
    expect(refusalOf(team, ...changes)).toEqual([]);
  });
});

function planOf(document: unknown): Plan {
  const { value } = readPlan(document);
  if (!value) throw new Error("the test's plan must be valid");
  return value;
}

function refusalOf(plan: Plan, ...changes: readonly object[]): string[] {
  const { value } = readScenario({ changes });
  if (!value) throw new Error("the test's scenario must be well formed");
  return checkScenario(plan, value).map(({ code, path, message, hint }) =>
    [code, `${path}: ${message}`, ...(hint ? [hint] : [])].join(" | "),
  );
}
