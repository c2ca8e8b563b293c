import { expect, it, onTestFinished } from "vitest";
import { knownBy } from "../../engine/backtest/known-by.ts";
import { HORIZONS } from "../../engine/backtest/target.ts";
import { makeView } from "../../engine/backtest/view.ts";
import { fittingForecaster } from "../../engine/index.ts";
import { dayNumber } from "../../engine/plan/calendar.ts";
import { makeBlockApi } from "../../workers/block-api.ts";
import { openRunPool } from "../../workers/run-pool.ts";
import { startHere } from "../support/start-here.ts";
import { historyOfRecords } from "../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../support/synthetic-crm/synthesize-crm.ts";
import { WHOLE_CYCLE } from "../support/synthetic-crm/truth.ts";

it("forecasts what a backtest asks on a worker as the engine does here", async () => {
  const pool = openRunPool(1, () => startHere(makeBlockApi()));
  onTestFinished(() => pool.close());
  const truth = { ...WHOLE_CYCLE, start: "2025-01-01" };
  const history = historyOfRecords(synthesizeCrm(truth, "1"));
  const options = { trials: 100, seed: "1", fit: { draws: 20 } };
  for (const date of ["2025-01-10", "2025-12-01"]) {
    const view = makeView(knownBy(history, dayNumber(date)), HORIZONS.quarter);
    const forecast = await pool.forecaster(options)(view);
    expect(forecast).toEqual(await fittingForecaster(options)(view));
    // Too early there is none, and the reason comes over as well.
    expect("absent" in forecast).toBe(date === "2025-01-10");
  }
});
