import {
  type BacktestOptions,
  type BacktestReport,
  backtest,
  type FitOptions,
  type FitResult,
  type FittingOptions,
  fitPlan,
  fittingForecaster,
  type History,
  type PipelineOptions,
  type Reading,
  readExport,
  readPipeline,
  type View,
} from "../engine/index.ts";
import { importFiles } from "./import-files.ts";

/** Futures at each origin of a backtest: scores need no more, and there are many origins. */
const BACKTEST_TRIALS = 2000;

/** What one worker offers of a CRM's records: to read them, learn from them, be held to them. */
export function makeHistoryApi() {
  return {
    readPipeline,

    /** Fits to what is known in a backtest's view, and forecasts what is asked there. */
    forecastView: (view: View, options: FittingOptions) => fittingForecaster(options)(view),

    /** Reads the files of an export part by part. */
    importFiles,

    /** @param tell called now and then with the share that is done */
    fitPlan(history: History, options: FitOptions, tell?: (share: number) => void): FitResult {
      return fitPlan(history, { ...options, ...(tell && { onProgress: seldom(tell) }) });
    },

    /** Fits a plan to the history of a CRM's export. */
    fitExport(text: string, options: PipelineOptions, fit: FitOptions): FitResult {
      const { history } = readExport({ opportunities: text }, options);
      if (history.value === undefined) {
        return { plan: undefined, report: undefined, issues: history.issues };
      }
      return fitPlan(history.value, fit);
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
}

/** A teller that speaks at every whole percent only: each message takes a thread's time. */
function seldom(tell: (share: number) => void): (share: number) => void {
  let told = -1;
  return (share) => {
    const percent = Math.floor(100 * share);
    if (percent <= told) return;
    told = percent;
    tell(share);
  };
}
