import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forecastSchema } from "../../engine/forecast/forecast-schema.ts";
import { whyLife } from "../../engine/plan/needs-life.ts";
import type { Plan } from "../../engine/plan/plan-schema.ts";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { plans, stagedTeam, steadyTeam } from "../../scenarios/index.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

function planOf(id: string): Plan {
  const { value } = readPlan(plans[id]);
  if (!value) throw new Error(`${id} is refused`);
  return value;
}

/** Enough futures for a look, few enough for a test: two blocks. */
const FEW = ["--trials", "1000"];

describe("quotacast run", () => {
  it.each(Object.keys(plans))("prints a forecast of %s that its schema accepts", async (id) => {
    const { code, stdout, stderr } = await quotacast(["run", id, ...FEW, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(forecastSchema.parse(JSON.parse(stdout))).toMatchObject({ seed: "1", trials: 1000 });
  });

  const solvable = Object.keys(plans).filter((id) => whyLife(planOf(id)) === undefined);
  it.each(solvable)("agrees with the exact answer to %s", async (id) => {
    const simulated = JSON.parse((await quotacast(["run", id, "--trials", "5k", "--json"])).stdout);
    const exact = JSON.parse((await quotacast(["run", id, "--exact", "--json"])).stdout);
    expect(exact.method).toBe("exact");
    const { pHit, pHitStandardError, bookings } = simulated.total;
    expect(Math.abs(pHit - exact.total.pHit)).toBeLessThan(4 * pHitStandardError);
    expect(Math.abs(bookings.mean - exact.total.bookings.mean)).toBeLessThan(
      4 * bookings.standardError,
    );
  });

  it("agrees with the exact answer where levers move later, in stages", async () => {
    const folder = makeFolder();
    const [plan, scenario] = [join(folder, "plan.json"), join(folder, "later.json")];
    const commonFactor = { creation: 0, winRate: 0, speed: 0, dealSize: 0 };
    writeFileSync(plan, JSON.stringify({ ...stagedTeam, opening: "empty", commonFactor }));
    const changes = [
      { lever: "winRate", multiply: 1.4, from: "2026-02-15" },
      { lever: "cycleTime", multiply: 0.6, from: "2026-02-15" },
    ];
    writeFileSync(scenario, JSON.stringify({ id: "later", changes }));
    const forecastOf = async (...options: string[]) => {
      const args = ["run", plan, "--scenario", scenario, "--json", ...options];
      const { code, stdout, stderr } = await quotacast(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return forecastSchema.parse(JSON.parse(stdout));
    };
    const simulated = await forecastOf("--trials", "2000");
    const exact = await forecastOf("--exact");
    expect(exact.method).toBe("exact");
    for (const [i, found] of [simulated.total, ...simulated.periods].entries()) {
      const solved = [exact.total, ...exact.periods][i];
      const { mean, standardError } = found.bookings;
      expect(standardError).toBeGreaterThan(0);
      expect(Math.abs(mean - solved.bookings.mean)).toBeLessThan(4.5 * standardError);
      expect(Math.abs(found.wins.mean - solved.wins.mean)).toBeLessThan(
        4.5 * found.wins.standardError,
      );
    }
  });

  it("prints the same bytes for any number of workers", async () => {
    const run = (workers: string) =>
      quotacast(["run", "steady-team", ...FEW, "--json", "--workers", workers]);
    const [one, two, four] = await Promise.all(["1", "2", "4"].map(run));
    expect(one.code).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(four.stdout).toBe(one.stdout);
  });

  it("takes a plan from standard input, with the forecast of the shipped one", async () => {
    const shipped = await quotacast(["run", "steady-team", ...FEW, "--json"]);
    const input = JSON.stringify(steadyTeam);
    expect(await quotacast(["run", "-", ...FEW, "--json"], { input })).toEqual(shipped);
  });

  it("prints another forecast for another seed", async () => {
    const run = (seed: string) =>
      quotacast(["run", "steady-team", ...FEW, "--json", "--seed", seed]);
    const [first, second] = await Promise.all(["1", "two"].map(run));
    expect(JSON.parse(second.stdout).seed).toBe("two");
    expect(JSON.parse(second.stdout).total).not.toEqual(JSON.parse(first.stdout).total);
  });

  it("says on a calm screen what the document says", async () => {
    const { code, stdout, stderr } = await quotacast(["run", "steady-team", ...FEW]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^(About )?\d+ in 100 futures make the quota of \$[\d.]+[kM]\.$/m);
    expect(stdout).toMatch(/^8 in 10 book between \$\S+ and \$\S+\.$/m);
    expect(stdout.match(/[●○]/g)).toHaveLength(50);
    expect(stdout).toContain("1,000 futures · seed 1 · ");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    // Neither colour nor a bar where nobody watches.
    expect(stdout + stderr).not.toContain("\u001b");
  });

  it("adds what-ifs up and names them", async () => {
    const scenarios = ["--scenario", "double-win-rate", "--scenario", "double-deal-size"];
    const { stdout } = await quotacast(["run", "steady-team", ...FEW, "--json", ...scenarios]);
    const plain = await quotacast(["run", "steady-team", ...FEW, "--json"]);
    const lifted = JSON.parse(stdout);
    expect(lifted.scenario).toBe("double-win-rate+double-deal-size");
    // Twice the wins of twice the size book more than twice as much, whatever was capped.
    expect(lifted.total.bookings.mean).toBeGreaterThan(
      2 * JSON.parse(plain.stdout).total.bookings.mean,
    );
  });

  it("opens with a pipeline, and says that it is of another day", async () => {
    const path = join(makeFolder(), "pipeline.json");
    const opportunities = [{ id: "A", created: "2025-11-01", amount: 1e6, status: "open" }];
    const summary = { asOf: "2025-12-01" };
    writeFileSync(path, JSON.stringify({ format: "quotacast-pipeline/1", opportunities, summary }));
    const { code, stdout } = await quotacast([
      "run",
      "steady-team",
      ...FEW,
      "--json",
      "--opening",
      path,
    ]);
    const { pipeline, warnings } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(pipeline).toMatchObject({ openAtStart: 1, openValueAtStart: 1e6 });
    expect(warnings).toContainEqual(expect.objectContaining({ code: "opening-of-another-day" }));
  });

  it("says what it assumed", async () => {
    const { commonFactor: _, ...rest } = steadyTeam;
    const input = JSON.stringify(rest);
    const { stdout } = await quotacast(["run", "-", ...FEW, "--json"], { input });
    const paths = JSON.parse(stdout).warnings.map(({ path }: { path: string }) => path);
    expect(paths).toContain("commonFactor.winRate");
  });
});

describe("quotacast run --assert", () => {
  it("leaves with 0 where all assertions hold", async () => {
    const claims = ["--assert", "pHit>=0", "--assert", "periods[0].wins.mean>0"];
    expect((await quotacast(["run", "steady-team", ...FEW, ...claims])).code).toBe(0);
  });

  it("leaves with 3 after the output is written where one does not", async () => {
    const path = join(makeFolder(), "forecast.json");
    const { code, stdout, stderr } = await quotacast([
      "run",
      "steady-team",
      ...FEW,
      "--json",
      "-o",
      path,
      "--assert",
      "pHit>1",
    ]);
    expect(code).toBe(3);
    expect(readFileSync(path, "utf8")).toBe(stdout);
    expect(JSON.parse(stderr).error).toMatchObject({ code: "assertion-missed", path: "pHit" });
  });

  it("refuses a figure that no forecast has before the long run, with 2", async () => {
    const { code, stdout, stderr } = await quotacast([
      "run",
      "steady-team",
      "--trials",
      "100M",
      "--assert",
      "pHits>1",
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("no number at pHits");
  });
});
