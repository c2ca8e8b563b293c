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

const truth = { ...WHOLE_CYCLE, start: "2024-01-01" };

function historyFile(): string {
  const file = join(makeFolder(), "history.json");
  writeFileSync(file, JSON.stringify(historyOfRecords(synthesizeCrm(truth, "1"))));
  return file;
}

describe("quotacast backtest", () => {
  it("prints what would have been forecast, what came, and what that proves", async () => {
    const args = ["backtest", historyFile(), "--every", "quarter", "--from", "2025-07-01"];
    const { code, stdout } = await quotacast([...args, "--trials", "500", "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ format: "quotacast-backtest/1", horizon: "quarter" });
    expect(report.origins.map(({ asOf }: { asOf: string }) => asOf)).toEqual([
      "2025-07-01",
      "2025-10-01",
    ]);
    const { quantiles, outcome, baselines } = report.origins[0];
    expect(quantiles["0.05"]).toBeLessThan(quantiles["0.95"]);
    expect(outcome).toBeGreaterThan(0);
    expect(baselines.B1.point).toBeGreaterThan(0);
    expect(report.scores.model).toMatchObject({ origins: 2, coverage80: { n: 2 } });
    expect(report.pit).toHaveLength(2);
    const isBacktest = new Ajv2020({ formats: { date: true } }).compile(pastJsonSchemas.backtest());
    expect(isBacktest(report), JSON.stringify(isBacktest.errors)).toBe(true);
    expect(isBacktest({ ...report, pit: [2] })).toBe(false);
  });

  it("says what is missing where history is too short", async () => {
    const args = ["backtest", historyFile(), "--to", "2024-02-01", "--json"];
    const { code, stderr } = await quotacast(args);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error).toMatchObject({ code: "insufficient-history" });
  });
});
