import {
  type FitOptions,
  type FitResult,
  type FittingOptions,
  fitPlan,
  fittingForecaster,
  type History,
  readPipeline,
  type View,
} from "../engine/index.ts";
import { importFiles } from "./import-files.ts";

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
