import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backtest } from "../../../engine/backtest/backtest.ts";
import { readExport } from "../../../engine/crm/read-export.ts";
import { FOLDER, isAbsent, note } from "../../support/shared-data.ts";

describe(`the past of maven_crm${note}`, () => {
  it.skipIf(isAbsent)("has two quarters that can be forecast, with what they booked", async () => {
    const opportunities = readFileSync(join(FOLDER, "maven_crm/sales_pipeline.csv"), "utf8");
    const { history } = readExport({ opportunities });
    const wonIn = (start: string, end: string) =>
      history
        .value!.opportunities.filter(
          ({ status, closed = "" }) => status === "won" && closed >= start && closed < end,
        )
        .reduce((sum, { amount = 0 }) => sum + amount, 0);
    // The forecast itself is in test/calibration/maven.test.ts: its fits take half a minute.
    const { value } = await backtest(history.value!, () => ({ absent: "not asked here" }), {
      ...{ horizon: "quarter", every: "quarter", seed: "1", from: "2017-07-01" },
    });
    expect(value?.origins.map(({ asOf, outcome }) => [asOf, outcome])).toEqual([
      ["2017-07-01", wonIn("2017-07-01", "2017-10-01")],
      ["2017-10-01", wonIn("2017-10-01", "2018-01-01")],
    ]);
    expect(value?.origins[0].baselines.B1).toMatchObject({
      point: wonIn("2017-04-01", "2017-07-01"),
    });
    expect(value?.limits.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["amounts", "stages", "close-dates"]),
    );
  });
});
