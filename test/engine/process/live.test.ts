import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { makeClock } from "../../../engine/process/clock.ts";
import type { Fate, World } from "../../../engine/process/live.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import { dateOnDay, makePeriods, makePlan, makeScenarioFor } from "../../support/make-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";
import { expectShare } from "../../support/statistics.ts";
import { fatesOfNew, fatesOfOpen, makeWorld } from "./make-world.ts";

const WHOLE: PlanDocument["process"] = {
  kind: "whole-cycle",
  won: { probability: 0.3, days: { median: 40, sigma: 0.6 } },
  lost: { days: { family: "weibull", median: 30, sigma: 0.9 } },
  never: 0.1,
};
const STAGED: PlanDocument["process"] = {
  kind: "stages",
  stages: [
    { name: "one", advance: { probability: 0.6, days: { median: 15, sigma: 0.5 } }, never: 0.1 },
    {
      name: "two",
      advance: { probability: 0.5, days: { family: "gamma", mean: 25, cv: 0.7 } },
      lost: { days: { values: [5, 20, 21, 60] } },
    },
  ],
};
const COUNT = 1000;

function world(process: PlanDocument["process"], ...changes: readonly Change[]): World {
  const plan = makePlan({ process, periods: makePeriods(120) });
  return makeWorld(plan, makeScenarioFor(plan, ...changes));
}

function fates(process: PlanDocument["process"], ...changes: readonly Change[]): Fate[] {
  return fatesOfNew(world(process, ...changes), COUNT, 3.7);
}

const fixed = (days: number) => ({ probability: 1, days: { fixed: days } });

describe.each([
  ["a whole cycle", WHOLE],
  ["stages", STAGED],
])("a life of %s", (_, process) => {
  it("keeps every bit where changes begin that change nothing", () => {
    const nothing: Change[] = [
      { lever: "winRate", multiply: 1, from: dateOnDay(10) },
      { lever: "cycleTime", multiply: 1, from: dateOnDay(25) },
      { lever: "winRate", multiply: 1, from: dateOnDay(25) },
      { lever: "cycleTime", add: 0, from: dateOnDay(61) },
      { lever: "winRate", add: 0, from: dateOnDay(62) },
    ];
    expectSameBits(fates(process, ...nothing), fates(process));
    const [open, base] = [world(process, ...nothing), world(process)].map((of) =>
      fatesOfOpen(of, COUNT, 0, 12),
    );
    expectSameBits(open, base);
  });

  it("keeps every bit of that under a clock that changes its speed", () => {
    const nothing: Change = { lever: "cycleTime", multiply: 1, from: dateOnDay(25) };
    const clock = makeClock(Float64Array.of(1.3, 0.7, 1.1, 0.9, 1.2));
    const lives = (of: World) => fatesOfNew({ ...of, clock }, COUNT, 3.7);
    expectSameBits(lives(world(process, nothing)), lives(world(process)));
  });

  it.each<[string, Change]>([
    ["win rate", { lever: "winRate", multiply: 0.2, from: dateOnDay(30) }],
    ["cycle time", { lever: "cycleTime", multiply: 3, from: dateOnDay(30) }],
  ])("closes as before until a change to the %s begins", (_, change) => {
    const base = fates(process);
    const changed = fates(process, change);
    const early = base.filter(({ kind, day }) => kind !== "open" && day <= 30);
    expect(early.length).toBeGreaterThan(100);
    base.forEach((fate, i) => {
      if (fate.kind !== "open" && fate.day <= 30) expect(changed[i]).toEqual(fate);
      else expect(changed[i].day).toBeGreaterThan(30);
    });
    expect(changed).not.toEqual(base);
  });

  it("is won no less, and no later, when the win rate rises later", () => {
    const base = fates(process);
    const lifted = fates(process, { lever: "winRate", multiply: 1.5, from: dateOnDay(30) });
    base.forEach(({ kind, day }, i) => {
      if (kind === "won") expect(lifted[i]).toEqual({ kind, day });
    });
    const wins = (all: Fate[]) => all.filter(({ kind }) => kind === "won").length;
    expect(wins(lifted)).toBeGreaterThan(wins(base));
  });

  it("ends as before, but no later, when the cycle shortens later", () => {
    const base = fates(process);
    const faster = fates(process, { lever: "cycleTime", multiply: 0.5, from: dateOnDay(30) });
    base.forEach(({ kind, day }, i) => {
      expect(faster[i].day).toBeLessThanOrEqual(day);
      if (kind !== "open") expect(faster[i].kind).toBe(kind);
    });
  });

  it("advances with the odds that the shared shock makes", () => {
    const shocked = { ...world(process), horizonDays: 1e9, oddsOn: () => 2 };
    const won = fatesOfNew(shocked, 8000).filter(({ kind }) => kind === "won").length / 8000;
    // Odds doubled: 0.3 becomes 0.6 / 1.3; 0.6 becomes 1.2 / 1.6 and 0.5 becomes 1 / 1.5.
    expectShare(won, process === WHOLE ? 0.6 / 1.3 : (1.2 / 1.6) * (1 / 1.5), 8000);
  });
});

describe("a life of fixed durations", () => {
  const twoStages: PlanDocument["process"] = {
    kind: "stages",
    stages: [
      { name: "one", advance: fixed(10) },
      { name: "two", advance: { ...fixed(5), probability: 0.4 }, lost: { days: { fixed: 5 } } },
    ],
  };

  it("ends on the day that they add up to", () => {
    expect(fatesOfNew(world({ kind: "whole-cycle", won: fixed(30) }), 1, 7)).toEqual([
      { kind: "won", day: 37 },
    ]);
    expect(fatesOfOpen(world({ kind: "whole-cycle", won: fixed(30) }), 1, 0, 12)).toEqual([
      { kind: "won", day: 18 },
    ]);
  });

  it("takes for each stage the odds of the day on which it is entered", () => {
    // All but certain from day 10 on: whoever leaves the first stage then, wins.
    const half: PlanDocument["process"] = {
      kind: "stages",
      stages: ["one", "two"].map((name) => ({ name, advance: { ...fixed(10), probability: 0.5 } })),
    };
    const oddsOn = (day: number) => (day < 10 ? 1 : 1e15);
    const all = fatesOfNew({ ...world(half), oddsOn }, 8000);
    expectShare(all.filter(({ kind }) => kind === "won").length / 8000, 0.5, 8000);
  });

  it("meets a change that begins on the very day on which a stage is entered", () => {
    const win: Change = { lever: "winRate", set: 1, from: dateOnDay(10) };
    for (const fate of fatesOfNew(world(twoStages, win), 50)) {
      expect(fate).toEqual({ kind: "won", day: 15 });
    }
    const slow: Change = { lever: "cycleTime", multiply: 2, from: dateOnDay(10) };
    for (const { day } of fatesOfNew(world(twoStages, slow), 50)) expect(day).toBe(20);
  });

  it("meets that change once only", () => {
    // The first stage has 3 days left on day 7, and none after: the second begins on that day.
    const changes: Change[] = [
      { lever: "cycleTime", add: -3, where: { stage: "one" }, from: dateOnDay(7) },
      { lever: "winRate", multiply: 2, where: { stage: "two" }, from: dateOnDay(7) },
    ];
    const all = fatesOfNew(world(twoStages, ...changes), 8000);
    for (const { day } of all) expect(day).toBe(12);
    expectShare(all.filter(({ kind }) => kind === "won").length / 8000, 0.8, 8000);
  });

  it("is not left open by a rounding at a change", () => {
    // 170 · 1.1 is a hair above 187 in doubles, and 187 / 1.1 is all of the 170.
    const changes: Change[] = [
      { lever: "cycleTime", multiply: 1.1 },
      { lever: "winRate", multiply: 1, from: dateOnDay(187) },
    ];
    const plan = makePlan({
      process: { kind: "whole-cycle", won: fixed(170) },
      periods: makePeriods(300),
    });
    const [fate] = fatesOfNew(makeWorld(plan, makeScenarioFor(plan, ...changes)), 1);
    expect(fate.kind).toBe("won");
    expect(fate.day).toBeCloseTo(187, 12);
  });
});

describe("a life whose survival has underflowed", () => {
  it.each([
    ["fixed", { fixed: 30 }],
    ["listed", { values: [10, 30] }],
    ["lognormal", { median: 0.001, sigma: 0.01 }],
  ])("never closes, its durations %s, whatever the win rate becomes", (_, days) => {
    const process: PlanDocument["process"] = {
      kind: "whole-cycle",
      won: { probability: 0.5, days },
    };
    const lifts: Change[] = [
      { lever: "winRate", add: 0.5 },
      { lever: "winRate", add: 0.4, from: dateOnDay(50) },
    ];
    for (const { kind } of fatesOfOpen(world(process, ...lifts), 100, 0, 40)) {
      expect(kind).toBe("open");
    }
  });
});
