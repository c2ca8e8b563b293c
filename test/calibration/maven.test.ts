import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backtest, fittingForecaster, readExport } from "../../engine/index.ts";
import { FOLDER, isAbsent, note } from "../support/shared-data.ts";

describe(`maven_crm${note}`, () => {
  it.skipIf(isAbsent)("has both its quarters inside the 80 % interval of the time", async () => {
    const opportunities = readFileSync(join(FOLDER, "maven_crm/sales_pipeline.csv"), "utf8");
    const { history } = readExport({ opportunities });
    const { value } = await backtest(
      history.value!,
      fittingForecaster({ trials: 2_000, seed: "1" }),
      { horizon: "quarter", every: "quarter", seed: "1", from: "2017-07-01" },
    );
    expect(value?.origins.map(({ asOf }) => asOf)).toEqual(["2017-07-01", "2017-10-01"]);
    for (const { quantiles, outcome } of value!.origins) {
      expect(outcome).toBeGreaterThan(quantiles!["0.1"]);
      expect(outcome).toBeLessThan(quantiles!["0.9"]);
    }
  });
});
