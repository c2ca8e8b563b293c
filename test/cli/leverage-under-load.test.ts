import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import O41 from "../oracles/O41.json" with { type: "json" };
import { makePeriods } from "../support/make-plan.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

/** So many times as many opportunities, each asking for as much less: near the fluid limit. */
const SCALE = 10;

/** The team of oracle O41 over four years, the last of which has forgotten the first. */
function loadedTeam(perDay: number): string {
  const file = join(makeFolder(), `loaded-${perDay}.json`);
  const periods = makePeriods(364, 364, 364, 364).map((each, i) => ({ ...each, id: `Y${i + 1}` }));
  const plan = {
    asOf: "2026-01-01",
    periods,
    opening: "empty",
    creation: [{ source: "all", perDay: SCALE * perDay }],
    process: { kind: "whole-cycle", won: { probability: 0.3, days: { mean: 60, cv: 0.5 } } },
    dealSize: { fixed: 10_000 },
    commonFactor: { creation: 0, winRate: 0, speed: 0, dealSize: 0 },
    capacity: {
      reps: 1,
      hoursPerWeek: (7 * 40) / 4,
      creationShare: 0,
      hoursPerOpportunity: (7 * 0.4) / 4 / SCALE,
      attention: "smooth",
      speedExponent: 1,
      winExponent: 0.8,
    },
  };
  writeFileSync(file, JSON.stringify(plan));
  return file;
}

/** What a tenth more of a lever adds to bookings, as the command line tells it. */
async function gainOf(plan: string, lever: string): Promise<number> {
  const range = ["--lever", lever, "--from", "1", "--to", "1.1", "--points", "2"];
  const run = await quotacast([
    "sweep",
    plan,
    ...range,
    "--period",
    "Y4",
    "--trials",
    "8",
    "--json",
  ]);
  expect(run.stderr).toBe("");
  const { points } = JSON.parse(run.stdout);
  const [base, more] = points.map((point: { bookings: { value: number } }) => point.bookings.value);
  return more / base - 1;
}

describe("a lever's leverage, by the command line", () => {
  it.each(["0.4", "1.1"] as const)(
    "is as O41 says where reps share hours, at %s a day",
    async (at) => {
      const plan = loadedTeam(Number(at));
      const { creation_plus10, win_plus10 } = O41.expected[at];
      const creation = await gainOf(plan, "creation");
      expect(Math.abs(creation - creation_plus10)).toBeLessThan(0.03);
      expect(Math.abs((await gainOf(plan, "winRate")) - win_plus10)).toBeLessThan(0.03);
      // Slack, more creation helps; loaded, it costs wins: the ranking has flipped.
      expect(creation > 0).toBe(at === "0.4");
    },
  );
});
