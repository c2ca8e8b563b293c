import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import type { Fate } from "../../../engine/process/live.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { DISTANCE_MAX, distanceOfLaws, expectNear } from "../../support/statistics.ts";
import { fatesOfNew, fatesOfOpen, makeWorld } from "./make-world.ts";

const AGE = 45;
const HORIZON = 300;
const COUNT = 3000;

const WHOLE: PlanDocument["process"] = {
  kind: "whole-cycle",
  won: { probability: 0.3, days: { median: 75, sigma: 0.6 } },
  lost: { days: { median: 60, sigma: 0.9 } },
  never: 0.15,
};
/** Nothing leaves the first stage before the age, so that all are there. */
const STAGED: PlanDocument["process"] = {
  kind: "stages",
  stages: [
    {
      name: "one",
      advance: { probability: 0.6, days: { values: [50, 60, 90, 120] } },
      lost: { days: { values: [55, 80, 200] } },
      never: 0.1,
    },
    { name: "two", advance: { probability: 0.5, days: { median: 30, sigma: 0.6 } } },
  ],
};

const LEVERS: [string, Change[]][] = [
  ["no lever", []],
  ["a higher win rate", [{ lever: "winRate", multiply: 1.4 }]],
  ["a lower win rate", [{ lever: "winRate", multiply: 0.5 }]],
  ["an added win rate", [{ lever: "winRate", add: 0.2 }]],
  ["a set win rate", [{ lever: "winRate", set: 0.45 }]],
  ["a longer cycle", [{ lever: "cycleTime", multiply: 1.5 }]],
  ["a delay", [{ lever: "cycleTime", add: 15 }]],
  ["a shortening by days", [{ lever: "cycleTime", add: -15 }]],
  ["a set cycle", [{ lever: "cycleTime", set: 40 }]],
  [
    "several levers",
    [
      { lever: "cycleTime", set: 50 },
      { lever: "winRate", multiply: 1.2 },
      { lever: "cycleTime", add: 10 },
    ],
  ],
];

/** Those that are open when they reach the age, and how they go on from there. */
function forward(
  process: PlanDocument["process"],
  changes: readonly Change[],
  unchanged: readonly Fate[],
): Fate[] {
  const plan = makePlan({ process, periods: makePeriods(AGE + HORIZON) });
  const from = dateOnDay(AGE);
  const scenario = makeScenarioFor(plan, ...changes.map((change) => ({ ...change, from })));
  return fatesOfNew(makeWorld(plan, scenario), 2 * COUNT)
    .filter((_, i) => unchanged[i].day > AGE)
    .map(({ kind, day }) => ({ kind, day: day - AGE }));
}

function conditional(process: PlanDocument["process"], changes: readonly Change[]): Fate[] {
  const plan = makePlan({ process, periods: makePeriods(HORIZON) });
  const world = makeWorld(plan, makeScenarioFor(plan, ...changes));
  return fatesOfOpen(world, COUNT, 0, AGE);
}

/** Days from a list come in ties, which rounding must not break. */
function toMicroday(day: number): number {
  return Math.round(day * 1e6);
}

describe.each([
  ["a whole cycle", WHOLE],
  ["the first of two stages", STAGED],
])("the law of an opportunity open in %s", (_, process) => {
  const plan = makePlan({ process, periods: makePeriods(AGE + HORIZON) });
  const unchanged = fatesOfNew(makeWorld(plan), 2 * COUNT);

  it.each(LEVERS)("is the new one's, given that it is open at its age, under %s", (_, changes) => {
    const lived = forward(process, changes, unchanged);
    const found = conditional(process, changes);
    for (const kind of ["won", "lost", "open"] as const) {
      const [a, b] = [lived, found].map((all) => all.filter((fate) => fate.kind === kind));
      const [p, q] = [a.length / lived.length, b.length / found.length];
      const both = (a.length + b.length) / (lived.length + found.length);
      const perTrial = both * (1 - both);
      expectNear(p, q, Math.sqrt(perTrial / lived.length + perTrial / found.length));
      if (kind === "open") continue;
      const [x, y] = [a, b].map((all) => all.map(({ day }) => toMicroday(day)));
      expect(distanceOfLaws(x, y)).toBeLessThan(DISTANCE_MAX);
    }
  });
});
