import { transfer } from "comlink";
import {
  type Alternative,
  type Answered,
  type AnswerPart,
  type AnswersRequest,
  type BlockSummary,
  type CompareRequest,
  type Comparison,
  type ExactPreview,
  type ExactSolution,
  exactForecast,
  exactPreview,
  type FitOptions,
  type FitResult,
  type FittingOptions,
  type Forecast,
  fitPlan,
  fittingForecaster,
  type History,
  makeComparison,
  makeForecast,
  type PairedSummary,
  type Plan,
  type RunRequest,
  readPipeline,
  type Scenario,
  simulateAnswerBlock,
  simulateBlock,
  simulatePairedBlock,
  solveAnswer,
  solveExactly,
  type View,
  whyNotSolved,
} from "../engine/index.ts";
import { buffersOf } from "./buffers-of.ts";
import { openRequests } from "./open-requests.ts";
import type { Span } from "./spans.ts";
import { tabApi } from "./tab-api.ts";

/** What one worker offers. Everything that crosses is structured-cloned, so it is plain data. */
export type BlockApi = ReturnType<typeof makeBlockApi>;

/** What the exact solver says of a plan: its forecast, or why it has none. */
export type ExactAnswer = Forecast | Extract<ExactSolution, { readonly applies: false }>;

/** The same of all periods together. */
export type PreviewAnswer = ExactPreview | Extract<ExactSolution, { readonly applies: false }>;

/**
 * Makes the API of one worker.
 *
 * A request is begun once and then named by its number: a plan may be large, and what the engine
 * compiles belongs to the request it was given.
 */
export function makeBlockApi() {
  const runs = openRequests(simulateBlock);
  const comparisons = openRequests(simulatePairedBlock);
  const answers = openRequests((request: AnswersRequest, block, into: AnswerPart[] = []) =>
    joinParts(into, simulateAnswerBlock(request, block)),
  );

  return {
    ...tabApi,

    beginRun: (id: number, request: RunRequest): void => runs.begin(id, request),

    beginComparison: (id: number, request: CompareRequest): void => comparisons.begin(id, request),

    beginAnswers: (id: number, request: AnswersRequest): void => answers.begin(id, request),

    /** What is still being simulated of it is dropped at the next block. */
    end(id: number): void {
      runs.end(id);
      answers.end(id);
      comparisons.end(id);
    },

    /** Simulates a span of a run; gives undefined once the run is ended. Moved, not copied. */
    async simulateRun(id: number, span: Span): Promise<BlockSummary | undefined> {
      return moved(await runs.simulate(id, span));
    },

    /** Likewise of a comparison. */
    async simulateComparison(id: number, span: Span): Promise<PairedSummary | undefined> {
      return moved(await comparisons.simulate(id, span));
    },

    /** Likewise of several alternatives. */
    async simulateAnswers(id: number, span: Span): Promise<AnswerPart[] | undefined> {
      return moved(await answers.simulate(id, span));
    },

    solveAnswer(alternative: Alternative, wanted: Parameters<typeof solveAnswer>[1]): Answered {
      return moved(solveAnswer(alternative, wanted));
    },

    solveRun(id: number): ExactSolution {
      const { plan, scenarios } = runs.get(id);
      return solveExactly(plan, scenarios);
    },

    solveComparison(id: number): readonly ExactSolution[] {
      const { plan, alternatives } = comparisons.get(id);
      return alternatives.map((scenarios) => solveExactly(plan, scenarios));
    },

    makeForecast(id: number, summary: BlockSummary, exact?: ExactSolution): Forecast {
      return makeForecast(runs.get(id), summary, exact);
    },

    makeComparison(
      id: number,
      summary: PairedSummary,
      exact?: readonly ExactSolution[],
    ): Comparison {
      return makeComparison(comparisons.get(id), summary, exact);
    },

    answerExactly(plan: Plan, scenarios: readonly Scenario[]): ExactAnswer {
      const reason = whyNotSolved(plan, scenarios);
      if (reason !== undefined) return { applies: false, reason };
      return exactForecast(plan, scenarios);
    },

    answerPreview(plan: Plan, scenarios: readonly Scenario[]): PreviewAnswer {
      const reason = whyNotSolved(plan, scenarios);
      return reason === undefined ? exactPreview(plan, scenarios) : { applies: false, reason };
    },

    readPipeline,

    /** Fits to what is known in a backtest's view, and forecasts what is asked there. */
    forecastView: (view: View, options: FittingOptions) => fittingForecaster(options)(view),

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

function joinParts(a: AnswerPart[], b: AnswerPart[]): AnswerPart[] {
  a.push(...b);
  return a;
}

function moved<Summary>(summary: Summary): Summary {
  return transfer(summary, buffersOf(summary));
}
