import { describe, expect, it } from "vitest";
import { exactForecast, solveExactly, whyNotSolved } from "../../../engine/index.ts";
import { compareWithSimulation } from "./compare-with-simulation.ts";
import { teamA, whatIf } from "./team-a.ts";

/** Of each of five kinds of change; 200,000 were tried, too. */
const TRIALS = 20_000;
const Z_MAX = 4.5;

const PERIODS = [
  { start: "2026-01-01", end: "2026-03-01", quota: 60_000 },
  { start: "2026-03-01", end: "2026-05-01", quota: 60_000 },
];

/** Stages of four families of days, losses with clocks of their own or without. */
const STAGES = [
  {
    name: "meet",
    advance: { probability: 0.6, days: { median: 8, sigma: 0.7 } },
    lost: { days: { median: 14, sigma: 1 } },
  },
  {
    name: "propose",
    advance: { probability: 0.55, days: { family: "weibull", mean: 20, cv: 0.8 } },
    lost: { days: { family: "gamma", mean: 30, cv: 1.2 } },
  },
  {
    name: "close",
    advance: { probability: 0.7, days: { family: "loglogistic", shape: 2.5, scale: 15 } },
  },
];

const FACTOR = { creation: 0.2, winRate: 0.4, speed: 0.2, dealSize: 0.1 };

const LIST = {
  opportunities: ["meet", "propose", "close", "meet", "propose", "close"].map((stage, i) => ({
    id: `o${i}`,
    stage,
    created: `2025-12-${10 + 3 * i}`,
    ...(i % 2 === 0 ? { amount: 20_000 + 3_000 * i } : {}),
  })),
};

function staged(changes: Record<string, unknown> = {}) {
  return teamA({
    periods: PERIODS,
    process: { kind: "stages", stages: STAGES },
    creation: [{ source: "all", perDay: 0.03 }],
    opening: "empty",
    ...changes,
  });
}

const later = (...changes: Record<string, unknown>[]) =>
  whatIf(...changes.map((change) => ({ from: "2026-02-01", ...change })));

function winsOf(plan: ReturnType<typeof staged>, scenario: ReturnType<typeof whatIf>) {
  const { periods, pipeline } = exactForecast(plan, scenario);
  return [...periods.map(({ wins }) => wins.mean), pipeline.lost, pipeline.openAtEnd];
}

describe("a change that begins later, in a process of stages", () => {
  it.each([
    ["win rate, new business", {}, [{ lever: "winRate", multiply: 1.5 }]],
    [
      "win rate and a delay, what is listed",
      { opening: LIST, creation: [{ source: "all", perDay: 0.01, dispersion: 2 }] },
      [
        { lever: "winRate", add: 0.3 },
        { lever: "cycleTime", add: 4 },
      ],
    ],
    [
      "cycle time, from a steady state",
      { opening: "steady-state" },
      [{ lever: "cycleTime", multiply: 0.5 }],
    ],
    [
      "one stage, with a common factor, after a change from the start",
      { opening: LIST, commonFactor: FACTOR },
      [
        { lever: "cycleTime", multiply: 1.2, from: "2026-01-01" },
        { lever: "winRate", set: 0.9, where: { stage: "propose" } },
        { lever: "cycleTime", set: 5, where: { stage: "close" } },
      ],
    ],
    [
      "two days, what is sooner by days",
      { opening: LIST },
      [
        { lever: "winRate", multiply: 1.2 },
        { lever: "cycleTime", add: -5, from: "2026-03-10" },
      ],
    ],
  ])("agrees with the simulation: %s", { timeout: 120_000 }, (_, changes, moves) => {
    const findings = compareWithSimulation(staged(changes), later(...moves), TRIALS);
    expect(findings.length).toBeGreaterThan(30);
    expect(findings.filter(({ z }) => !(Math.abs(z) < Z_MAX))).toEqual([]);
  });

  it.each(["empty", "steady-state", LIST])(
    "does nothing where it changes nothing (%#)",
    (opening) => {
      const plan = staged({ opening });
      const plain = winsOf(plan, []);
      const same = later(
        { lever: "winRate", multiply: 1 },
        { lever: "cycleTime", multiply: 1, from: "2026-03-20" },
      );
      winsOf(plan, same).forEach((value, i) => {
        expect(Math.abs(value - plain[i])).toBeLessThan(2e-6);
      });
    },
  );

  it("comes to the change from the start as its day comes to asOf", () => {
    const plan = staged({ opening: LIST });
    const move = { lever: "cycleTime", multiply: 0.6 };
    const now = winsOf(plan, whatIf(move));
    const [day, nextDay] = ["2026-01-02", "2026-01-03"].map((from) =>
      winsOf(plan, whatIf({ ...move, from })),
    );
    now.forEach((value, i) => {
      expect(Math.abs(day[i] - value)).toBeLessThan(0.05);
      // Twice as far away, about twice as much is different.
      expect(Math.abs(nextDay[i] - 2 * day[i] + value)).toBeLessThan(0.01);
    });
  });

  it("does nothing after the horizon, and little just before it", () => {
    const plan = staged({ opening: "steady-state" });
    const move = { lever: "winRate", multiply: 2 };
    const plain = winsOf(plan, []);
    expect(winsOf(plan, whatIf({ ...move, from: "2026-05-01" }))).toEqual(plain);
    const [, wins] = winsOf(plan, whatIf({ ...move, from: "2026-04-30" }));
    expect(wins).toBeGreaterThan(plain[1]);
    expect(wins).toBeLessThan(plain[1] * 1.02);
  });

  it("has no answer where that would take too long: days by stages by values of a factor", () => {
    const moves = ["2026-02-01", "2026-03-10"].map((from) => {
      return { lever: "cycleTime", multiply: 0.9, from };
    });
    const refusal = {
      applies: false,
      reason: "changes that begin later would take too long to follow through all stages",
    };
    const factor = { opening: LIST, commonFactor: FACTOR };
    expect(whyNotSolved(staged(factor), later(...moves.slice(0, 1)))).toBeUndefined();
    expect(whyNotSolved(staged({ opening: LIST }), later(...moves))).toBeUndefined();
    expect(solveExactly(staged(factor), later(...moves))).toEqual(refusal);
    const known = { lever: "commonFactor.value", set: 0.5 };
    expect(whyNotSolved(staged(factor), [...whatIf(known), ...later(...moves)])).toBeUndefined();
  });

  it("has no answer where it would have to follow each age, or days that are listed", () => {
    const ages = later(
      { lever: "winRate", add: 0.1 },
      { lever: "winRate", multiply: 1.2, from: "2026-03-10" },
    );
    expect(solveExactly(staged(), ages)).toEqual({
      applies: false,
      reason: "several changes begin later, and what the first leaves ahead depends on ages",
    });
    const [first, ...rest] = STAGES;
    const listed = { ...first, advance: { probability: 0.6, days: { values: [5, 9] } } };
    const plan = staged({ process: { kind: "stages", stages: [listed, ...rest] } });
    expect(solveExactly(plan, later({ lever: "winRate", multiply: 1.2 }))).toEqual({
      applies: false,
      reason: "a change begins later, and days in a stage are a list of values",
    });
  });
});
