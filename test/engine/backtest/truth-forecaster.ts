import type { Forecaster } from "../../../engine/backtest/backtest.ts";
import { simulatingForecaster } from "../../../engine/backtest/simulate-target.ts";
import { readPlan } from "../../../engine/index.ts";
import type { Truth } from "../../support/synthetic-crm/truth.ts";

/**
 * The forecaster that knows a team's true numbers, and of its opportunities what was recorded: no
 * other can be better. For teams of one stage, one segment and no shock.
 */
export function truthForecaster(truth: Truth, trials: number): Forecaster {
  const [{ stages, size }] = truth.segments;
  const [{ advance, lost, never }] = stages;
  return simulatingForecaster(
    (known, periods) => {
      const open = known.opportunities.filter(({ status }) => status === "open");
      const { value, issues } = readPlan({
        format: "quotacast-plan/1",
        name: "Truth",
        asOf: known.asOf,
        periods: periods.map((period) => ({ ...period, quota: 0 })),
        opening: {
          opportunities: open.map(({ id, created, amount }) => ({ id, created, amount })),
        },
        creation: truth.sources.map(({ source, perDay }) => ({ source, perDay })),
        process: {
          kind: "whole-cycle",
          won: { probability: advance.probability, days: daysOf(advance) },
          lost: { days: daysOf(lost) },
          never,
        },
        dealSize: size,
        commonFactor: { creation: 0, winRate: 0, speed: 0, dealSize: 0 },
      });
      return value ? { plan: value } : { absent: issues[0].message };
    },
    { trials, seed: "truth" },
  );
}

function daysOf({ median, sigma }: { median: number; sigma: number }) {
  return { median, sigma };
}
