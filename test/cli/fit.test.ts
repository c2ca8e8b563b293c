import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { pastJsonSchemas } from "../../engine/index.ts";
import { historyOfRecords } from "../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../support/synthetic-crm/synthesize-crm.ts";
import { WHOLE_CYCLE } from "../support/synthetic-crm/truth.ts";
import { makeFolder } from "./make-folder.ts";
import { quotacast } from "./quotacast.ts";

const told = historyOfRecords(synthesizeCrm(WHOLE_CYCLE, "cli fit"));

/** A file that holds the history, or the first few opportunities of it. */
function writeHistory(folder: string, count?: number): string {
  const file = join(folder, "history.json");
  const opportunities = told.opportunities.slice(0, count);
  writeFileSync(file, JSON.stringify({ ...told, opportunities }));
  return file;
}

const short = ["--draws", "8", "--process", "whole-cycle", "--law", "lognormal"];

describe("quotacast fit", () => {
  it("says what a history taught, and writes a plan that runs", async () => {
    const folder = makeFolder();
    const history = writeHistory(folder);
    const out = join(folder, "plan.json");
    const args = ["--as-of", "2026-01-01", "--quota", "400000", ...short, "-o", out];
    const { stdout, stderr, code } = await quotacast(["fit", history, ...args]);
    expect(code).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toMatch(/opportunities in .*history\.json, from 2023-01-01 to before 2026-01-01/);
    expect(text).toMatch(/win rate +0\.2\d+ +0\.2\d* to 0\.2\d* +\d+ +data/);
    expect(text).toMatch(/what quarters share in speed .* 12 +pooled/);
    expect(stderr).toContain(`Wrote ${out}`);
    const run = await quotacast(["run", out, "--trials", "500", "--json"]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).total.uncertainty.draws).toBe(8);
  });

  it("prints the report and the plan as one document with --json", async () => {
    const { stdout, code } = await quotacast([
      "fit",
      writeHistory(makeFolder()),
      ...short,
      "--json",
    ]);
    expect(code).toBe(0);
    const { format, plan, parameters, winRates } = JSON.parse(stdout);
    const isFit = new Ajv2020({ formats: { date: true } }).compile(pastJsonSchemas.fit());
    expect(isFit(JSON.parse(stdout)), JSON.stringify(isFit.errors)).toBe(true);
    expect(isFit({ ...JSON.parse(stdout), zombies: 3 })).toBe(false);
    expect(format).toBe("quotacast-fit/1");
    expect(plan.asOf).toBe("2026-01-02");
    expect(plan.periods.map(({ id }: { id: string }) => id)).toEqual([
      ...["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    ]);
    expect(parameters.every(({ source }: { source: string }) => source !== undefined)).toBe(true);
    expect(winRates.fitted).toBeGreaterThan(0.2);
  });

  it("refuses a list without dates with one sentence, as backtest does", async () => {
    const file = join(makeFolder(), "undated.csv");
    writeFileSync(file, "Name,Amount,Stage\nA,1000,Won\nB,200,Lost\nC,100,Open\n");
    for (const command of ["fit", "backtest"]) {
      const { stdout, stderr, code } = await quotacast([command, file]);
      expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
      expect(stderr.split("there are no dates in it")).toHaveLength(2);
      expect(stderr).toContain("undated.csv is no history to learn from");
    }
  });

  it("says of a list without a usable row what is wrong with its rows", async () => {
    const file = join(makeFolder(), "deleted.csv");
    const header = "Id,StageName,Amount,CreatedDate,CloseDate,IsDeleted";
    writeFileSync(file, `${header}\n1,Closed Won,5,2025-01-01,2025-02-01,true\n`);
    const { stderr, code } = await quotacast(["fit", file]);
    expect(code).toBe(2);
    expect(stderr).toContain("no opportunity could be read");
    expect(stderr).toContain("deleted; row not used");
  });

  it("says what is missing in a history that is too short", async () => {
    const { stderr, code } = await quotacast(["fit", writeHistory(makeFolder(), 5), "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error).toMatchObject({ code: "insufficient-history" });
  });
});
