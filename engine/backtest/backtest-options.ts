import type { HorizonName } from "./target.ts";

/** Of which past periods to ask what would have been forecast, and how. */
export interface BacktestOptions {
  readonly horizon: HorizonName;
  /** Between origins. */
  readonly every: "month" | "quarter";
  /** The first origin, if history allows one so early; else the first that it allows. */
  readonly from?: string;
  readonly to?: string;
  /** Of the target; absent: the mean of the four periods before, which is assumed. */
  readonly quota?: number;
  readonly seed: string;
  /** Forecasts under way at the same time, where the forecaster works elsewhere; one if absent. */
  readonly atATime?: number;
  /** Told after each origin, and waited for. What it throws ends the backtest. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}
