import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { plans, scenarios } from "../../scenarios/index.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

/** The schema that the command line prints, compiled by a checker that is not ours. */
async function compiled(name: string) {
  const { code, stdout } = await quotacast(["schema", name]);
  expect(code).toBe(0);
  return new Ajv2020({ strict: false }).compile(JSON.parse(stdout));
}

describe("quotacast schema", () => {
  it("prints a plan's schema, which takes the shipped plans and no other field", async () => {
    const isValid = await compiled("plan");
    for (const plan of Object.values(plans)) expect(isValid(plan)).toBe(true);
    expect(isValid({ ...Object.values(plans)[0], colour: "green" })).toBe(false);
  });

  it("prints a scenario's schema, which takes the shipped what-ifs", async () => {
    const isValid = await compiled("scenario");
    for (const scenario of scenarios) expect(isValid(scenario)).toBe(true);
  });

  it("prints schemas that what the command line prints fulfils", async () => {
    const few = ["--trials", "500", "--json"];
    const run = await quotacast(["run", "steady-team", ...few]);
    expect((await compiled("forecast"))(JSON.parse(run.stdout))).toBe(true);
    const compared = ["compare", "steady-team", "--scenario", "double-win-rate", ...few];
    const { stdout } = await quotacast(compared);
    expect((await compiled("comparison"))(JSON.parse(stdout))).toBe(true);
  });

  it("prints schemas that what import writes fulfils", async () => {
    const map = join(makeFolder(), "map.json");
    const sample = "scenarios/sample-export.csv";
    const { stdout } = await quotacast([
      "import",
      sample,
      "--hygiene",
      "--json",
      "--write-map",
      map,
    ]);
    const read = await quotacast(["import", sample, "--json"]);
    expect((await compiled("pipeline"))(JSON.parse(read.stdout))).toBe(true);
    expect((await compiled("hygiene"))(JSON.parse(stdout))).toBe(true);
    expect((await compiled("export-map"))(JSON.parse(readFileSync(map, "utf8")))).toBe(true);
  });
});
