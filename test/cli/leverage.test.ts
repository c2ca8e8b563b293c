import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { leverageJsonSchemas } from "../../engine/json-schemas.ts";
import { steadyTeam } from "../../scenarios/index.ts";
import O39 from "../oracles/O39.json" with { type: "json" };
import { makePeriods } from "../support/make-plan.ts";
import { makeFolder } from "./make-folder.ts";
import { type Finished, quotacast } from "./quotacast.ts";

/** Team A's year with the moves of the method's worked table and their costs, as a file. */
function teamA(): string {
  const file = join(makeFolder(), "team-a.json");
  const periods = makePeriods(91, 91, 91, 91).map((each, i) => ({ ...each, id: `Q${i + 1}` }));
  const levers = {
    creation: { low: 1, high: 1.2, cost: 30_000 },
    winRate: { low: 1, high: 1.1, cost: 30_000 },
    dealSize: { low: 1, high: 1.1, cost: 20_000 },
    cycleTime: { low: 1 / 1.15, high: 1, cost: 30_667 },
  };
  writeFileSync(file, JSON.stringify({ ...steadyTeam, periods, levers }));
  return file;
}

const MOVES = [
  ["creation", "high", "creation +20%"],
  ["winRate", "high", "win rate +10% (rel)"],
  ["dealSize", "high", "size +10%"],
  ["cycleTime", "low", "cycle -13% (speed x1.15)"],
] as const;

type Name = keyof typeof leverageJsonSchemas;

/** The one document of a command, checked against its schema by a checker that is not ours. */
function documentOf({ code, stdout, stderr }: Finished, name: Name) {
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const document = JSON.parse(stdout);
  const isValid = new Ajv2020({ strict: false }).compile(leverageJsonSchemas[name]());
  expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
  return document;
}

function widthOf(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}

describe("quotacast leverage", () => {
  it("prints the method's worked table of team A, O39", async () => {
    const run = await quotacast(["leverage", teamA(), "--period", "Q1", "--json"]);
    const { tornado, verdict } = documentOf(run, "leverage");
    const { Q1, Q2, Q4 } = O39.expected;
    for (const [lever, end, move] of MOVES) {
      const bar = tornado.find((each: { lever: string }) => each.lever === lever);
      const [first, second, , fourth] = bar[end].periods;
      [first, second, fourth].forEach(({ bookings, pHit }, index) => {
        const { dE, dP_pp } = [Q1, Q2, Q4][index][move];
        expect(bookings.value).toBeCloseTo(dE, 0);
        expect(100 * pHit.value).toBeCloseTo(dP_pp, 3);
      });
    }
    expect(verdict.by).toBe("cost");
  });

  it("says on a screen which lever does most, or that none clearly does", async () => {
    const { code, stdout } = await quotacast(["leverage", "steady-team"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/No clear winner|does most/);
    expect(stdout).toContain("velocity formula");
  });

  it("prints what is known so far when it is interrupted, and says that it is a part", async () => {
    const args = ["leverage", "example-team", "--simulate", "--trials", "200000", "--json"];
    const { code, stdout, stderr } = await quotacast(args, {
      onStart: (child) => void setTimeout(() => child.kill("SIGINT"), 6000),
    });
    const failure = JSON.parse(stderr).error.code;
    if (stdout === "") expect({ code, failure }).toEqual({ code: 130, failure: "interrupted" });
    else {
      expect({ code, failure }).toEqual({ code: 4, failure: "partial" });
      expect(JSON.parse(stdout)).toMatchObject({ isComplete: false, trials: 500 });
    }
  });

  it.each([
    [["--period", "2030"], "no period"],
    [["--trials", "0"], "whole number"],
  ])("refuses %j", async (options, reason) => {
    const { code, stderr } = await quotacast(["leverage", "steady-team", ...options]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(reason) });
  });
});

describe("quotacast require", () => {
  it("finds how far a lever must move", async () => {
    const args = ["require", "steady-team", "--probability", "80%", "--lever", "creation"];
    const document = documentOf(await quotacast([...args, "--json"]), "requirement");
    expect(document).toMatchObject({ lever: "creation", probability: 0.8, reachable: true });
    expect(document.multiplier).toBeCloseTo(2.171, 3);
    const { stdout } = await quotacast(args);
    expect(stdout).toContain("needs creation ×2.17");
    expect(widthOf(stdout)).toBeLessThanOrEqual(80);
  });

  it("refuses a lever that the plan does not have", async () => {
    const args = ["require", "steady-team", "--probability", "0.8", "--lever", "charm"];
    const { code, stderr } = await quotacast(args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('"charm"') });
  });
});

describe("quotacast sweep", () => {
  it("moves one lever through a range", async () => {
    const args = ["sweep", "steady-team", "--lever", "winRate", "--points", "4", "--json"];
    const { points, best } = documentOf(await quotacast(args), "sweep");
    expect(points.map(({ multiply }: { multiply: number }) => multiply)).toEqual([0.5, 1, 1.5, 2]);
    expect(best).toMatchObject({ multiply: 2, isInside: false });
  });

  it("maps two levers, with lines of equal chance", async () => {
    const levers = ["--lever", "creation", "--lever", "winRate", "--points", "5", "--to", "3"];
    const args = ["sweep", "steady-team", ...levers, "--json"];
    const { pHit, contours, isComplete } = documentOf(await quotacast(args), "map");
    expect(isComplete).toBe(true);
    expect(pHit[4][4]).toBeGreaterThan(pHit[0][0]);
    expect(contours.map(({ level }: { level: number }) => level)).toEqual([0.5, 0.8, 0.9]);
    expect(contours[0].lines).not.toEqual([]);
  });
});

describe("quotacast optimize", () => {
  it("splits a budget better than evenly, and than on one lever", async () => {
    const args = ["optimize", teamA(), "--period", "Q2", "--budget", "30k", "--json"];
    const { best, even, allInOne, today } = documentOf(await quotacast(args), "optimization");
    for (const other of [even, today, ...allInOne]) {
      expect(best.bookings.value).toBeGreaterThanOrEqual(other.bookings.value - 1);
    }
  });

  it("refuses where no lever has a cost", async () => {
    const { code, stderr } = await quotacast(["optimize", "steady-team", "--budget", "30k"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("costs") });
  });
});

describe("quotacast explain", () => {
  it("shares a miss out to what was told, and leaves the rest to luck", async () => {
    const actual = { bookings: 410_000, created: 36, values: { winRate: 0.2, dealSize: 47_000 } };
    const args = ["explain", "steady-team", "--actual", "-", "--json"];
    const run = await quotacast(args, { input: JSON.stringify(actual) });
    const { parts, luck, difference } = documentOf(run, "explanation");
    const sum = parts.reduce(
      (total: number, part: { bookings: { value: number } }) => total + part.bookings.value,
      luck.bookings.value,
    );
    expect(sum).toBeCloseTo(difference, 4);
    expect(parts.map(({ factor }: { factor: string }) => factor)).toEqual([
      "creation",
      "late win",
      "size",
    ]);
  });

  it("refuses an actual that the plan cannot be held against", async () => {
    const input = JSON.stringify({ bookings: 1, values: { charm: 2 } });
    const { code, stderr } = await quotacast(["explain", "steady-team", "--actual", "-"], {
      input,
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("charm") });
  });

  it("shares the difference of what-ifs out between them", async () => {
    const whatIfs = ["--what-if", "double-win-rate", "--what-if", "halve-the-cycle"];
    const run = await quotacast(["explain", "steady-team", ...whatIfs, "--json"]);
    const { parts, luck } = documentOf(run, "explanation");
    expect(parts.map(({ factor }: { factor: string }) => factor)).toEqual([
      "double-win-rate",
      "halve-the-cycle",
    ]);
    expect(luck).toBeNull();
  });
});
