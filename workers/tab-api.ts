import {
  type BacktestOptions,
  type BacktestReport,
  backtest,
  type FitOptions,
  type FitResult,
  fitPlan,
  fittingForecaster,
  minorUnits,
  type PipelineOptions,
  type Reading,
  type RunRequest,
  readExport,
  simulateBlock,
} from "../engine/index.ts";

/** Futures at each origin of a backtest: scores need no more, and there are many origins. */
const BACKTEST_TRIALS = 2000;

/** What the page asks of one worker, besides runs. */
export const tabApi = {
  /** What each future of a block books in all: shape [trials of the block], in currency. */
  totalsOf(request: RunRequest, block: number): readonly number[] {
    const width = request.plan.periods.length + 1;
    const unit = minorUnits(request.plan.currency);
    const [{ bookings }] = simulateBlock({ ...request, keepDraws: true }, block).draws;
    const length = bookings.length / width;
    return Array.from({ length }, (_, trial) => bookings[trial * width] / unit);
  },

  /** Fits a plan to the history of a CRM's export. */
  fitExport(text: string, options: PipelineOptions, fit: FitOptions): FitResult {
    const { history } = readExport({ opportunities: text }, options);
    if (history.value !== undefined) return fitPlan(history.value, fit);
    return { plan: undefined, report: undefined, issues: history.issues };
  },

  /** Forecasts the past of such a history, and scores what came. */
  async backtestExport(
    text: string,
    options: PipelineOptions,
    asked: BacktestOptions,
  ): Promise<Reading<BacktestReport>> {
    const { history } = readExport({ opportunities: text }, options);
    if (history.value === undefined) return { value: undefined, issues: history.issues };
    const forecaster = fittingForecaster({ trials: BACKTEST_TRIALS, seed: asked.seed });
    return backtest(history.value, forecaster, asked);
  },
};

export type TabApi = typeof tabApi;
