import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

async function json(args: readonly string[]) {
  const { code, stdout, stderr } = await quotacast([...args, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

async function expectSchema(name: string, document: unknown): Promise<void> {
  const { stdout } = await quotacast(["schema", name]);
  const isValid = new Ajv2020({ strict: false }).compile(JSON.parse(stdout));
  expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
}

describe("quotacast run --replay", () => {
  it("tells the future that --draws counts so", async () => {
    const draws = join(makeFolder(), "draws.csv");
    await quotacast(["run", "example-team", "--trials", "40", "--draws", draws]);
    const line = readFileSync(draws, "utf8").split("\n")[1 + 17];
    const replay = await json(["run", "example-team", "--trials", "40", "--replay", "17"]);
    expect(line.split(",").slice(0, 2).map(Number)).toEqual([17, replay.total]);
    await expectSchema("replay", replay);
  });

  it("prints it opportunity by opportunity, event by event", async () => {
    const { code, stdout } = await quotacast([
      "run",
      "whole-team",
      "--trials",
      "2",
      "--replay",
      "1",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Future 1 of seed 1 books \$[\d,]+ of a quota of \$1\.76M/);
    expect(stdout).toMatch(/\n {2}\d{4}-\d\d-\d\d {2}enters Discovery\n/);
    expect(stdout).toMatch(/\n {2}\d{4}-\d\d-\d\d {2}won: \$[\d,]+\n/);
    expect(stdout).toMatch(/Turned away at the gate: \d+/);
  });

  it("refuses a future that the run does not have", async () => {
    const { code, stderr } = await quotacast([
      "run",
      "example-team",
      "--trials",
      "5",
      "--replay",
      "5",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("counted from 0 to 4");
  });
});

describe("quotacast compare --replay", () => {
  const ARGS = ["compare", "whole-team", "--scenario", "disqualify-sooner", "--trials", "4"];

  it("says what differs, why, and that it adds up", async () => {
    const difference = await json([...ARGS, "--replay", "3"]);
    const [{ total, causes, replay }] = difference.scenarios;
    expect(replay.total - difference.base.total).toBeCloseTo(total, 2);
    const sum = causes.reduce((all: number, { booked }: { booked: number }) => all + booked, 0);
    expect(sum).toBeCloseTo(total, 2);
    await expectSchema("replay-difference", difference);
  });

  it("prints the causes first", async () => {
    const { code, stdout } = await quotacast([...ARGS, "--replay", "3"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/With disqualify-sooner: \$[\d,]+, [+−]\$[\d,]+\.\n/);
    expect(stdout).toMatch(/opportunit(y|ies) no longer won/);
    expect(stdout).toMatch(/disqualified for its age in a stage/);
  });
});
