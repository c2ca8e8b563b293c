import { fitPlan } from "../fit/fit-plan.ts";
import type { FitOptions } from "../fit/fit-settings.ts";
import { readPlan } from "../plan/read-plan.ts";
import type { Forecaster } from "./backtest.ts";
import { type PlanMaker, simulatingForecaster } from "./simulate-target.ts";

export interface FittingOptions {
  /** Futures at each origin. */
  readonly trials: number;
  readonly seed: string;
  /** As for any fit; what each origin fixes is left out. */
  readonly fit?: Omit<FitOptions, "asOf" | "period" | "periods" | "quota" | "seed">;
}

/** The product's own forecaster: at each origin it fits anew, and simulates what it fitted. */
export function fittingForecaster({ trials, seed, fit = {} }: FittingOptions): Forecaster {
  const makePlan: PlanMaker = (known, periods) => {
    const { plan, issues } = fitPlan(known, { ...fit, asOf: known.asOf, periods: 1, seed });
    if (plan === undefined) return { absent: issues[0]?.message ?? "not enough history" };
    // What is asked is the target and nothing else; a quota moves no future.
    const asked = { ...plan, periods: periods.map((period) => ({ ...period, quota: 0 })) };
    const { value, issues: faults } = readPlan(asked);
    if (value === undefined) throw new Error(`a fitted plan is refused: ${JSON.stringify(faults)}`);
    return { plan: value };
  };
  return simulatingForecaster(makePlan, { trials, seed });
}
