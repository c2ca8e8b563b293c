import { proxy } from "comlink";
import {
  type Answers,
  type AnswersRequest,
  type BlockSummary,
  blockCount,
  type CompareRequest,
  type Comparison,
  type Draws,
  type ExactSolution,
  type FitOptions,
  type FitResult,
  type FittingOptions,
  type Forecast,
  type Forecaster,
  type History,
  mergePairedSummaries,
  mergeSummaries,
  type PairedSummary,
  type PipelineOptions,
  type Plan,
  type RunRequest,
  type readPipeline,
  type Scenario,
  trialsPerBlock,
} from "../engine/index.ts";
import type { BlockApi, ExactAnswer, TotalAnswer, WayAnswer } from "./block-api.ts";
import { fitInPool } from "./fit-in-pool.ts";
import type { ExportFiles, ImportedFiles } from "./import-files.ts";
import { type RunOptions, runJob } from "./run-job.ts";
import { openTabPool, type TabPool } from "./tab-pool.ts";
import type { Thread } from "./thread.ts";
import { openThreadPool } from "./thread-pool.ts";
import { useAgain } from "./use-again.ts";
import type { Watching } from "./watching.ts";

export type { TotalAnswer, WayAnswer } from "./block-api.ts";
export type { ExportFiles, ImportedFiles } from "./import-files.ts";

/**
 * Workers that simulate blocks: of the browser or of Node, behind one interface.
 *
 * Several calls may overlap: free workers take spans of their runs in turn. What takes one worker
 * only (an exact answer, a pipeline to read) goes before the next span.
 */
export interface RunPool extends TabPool {
  /** Number of workers. */
  readonly size: number;
  /**
   * Simulates a run.
   *
   * @returns the same forecast, bit for bit, for any size of the pool
   * @throws the signal's reason once it is aborted; what the engine throws; an error when the same
   *   blocks crashed three workers
   */
  run(request: RunRequest, options?: RunOptions<Forecast>): Promise<Forecast>;
  /** Simulates alternatives on the same luck; otherwise like run. */
  compare(request: CompareRequest, options?: RunOptions<Comparison>): Promise<Comparison>;
  /** Answers several alternatives of a plan, or of several, on the same luck. */
  answer(request: AnswersRequest, options?: RunOptions<Answers>): Promise<Answers>;
  /** The exact forecast, where a plan has one, or why it has none. */
  exact(plan: Plan, scenarios: readonly Scenario[]): Promise<ExactAnswer>;
  /** The exact answer for all periods together, which a slider can wait for; if there is one. */
  exactTotal(plan: Plan, scenarios: readonly Scenario[]): Promise<TotalAnswer>;
  /** A sketch of the exact way there, likewise. */
  exactWay(plan: Plan, scenarios: readonly Scenario[]): Promise<WayAnswer>;
  /**
   * The forecaster of a backtest that fits and simulates on these workers.
   *
   * @param signal ends what is under way, once it is aborted
   */
  forecaster(options: FittingOptions, signal?: AbortSignal): Forecaster;
  /** Reads a CRM export off the main thread. */
  readPipeline: OffThread<typeof readPipeline>;
  /**
   * Reads the files of a CRM export part by part, off the main thread: a file of a million rows
   * neither fills the memory nor holds anything up.
   */
  importFiles(
    files: ExportFiles,
    options: PipelineOptions,
    watching?: Watching,
  ): Promise<ImportedFiles>;
  /** Learns a plan from a history off the main thread: see fitPlan. */
  fit(history: History, options: FitOptions, watching?: Watching): Promise<FitResult>;
  /** Ends all workers; what still runs is rejected. */
  close(): Promise<void>;
}

type OffThread<Read extends (...args: never[]) => unknown> = (
  ...args: Parameters<Read>
) => Promise<ReturnType<Read>>;

/**
 * Opens a pool of workers of some kind.
 *
 * @param start starts a worker's thread, which exposes a BlockApi
 * @throws {RangeError} if size is not a whole number from 1
 */
export function openRunPool(size: number, start: () => Thread): RunPool {
  const pool = openThreadPool<BlockApi>(size, start);
  let lastId = 0;

  async function run(request: RunRequest, options: RunOptions<Forecast> = {}): Promise<Forecast> {
    const id = ++lastId;
    return runJob<BlockSummary, ExactSolution, Forecast>(
      pool,
      {
        ...sizeOf(request),
        begin: (worker) => worker.beginRun(id, request),
        end: (worker) => worker.end(id),
        solve: (worker) => worker.solveRun(id),
        simulate: (worker, span) => worker.simulateRun(id, span),
        merge: mergeSummaries,
        describe: (summary, exact, use) => use((worker) => worker.makeForecast(id, summary, exact)),
        answerAlone: (worker) => worker.forecastRun(id),
      },
      options,
    );
  }

  async function compare(
    request: CompareRequest,
    options: RunOptions<Comparison> = {},
  ): Promise<Comparison> {
    const id = ++lastId;
    return runJob<PairedSummary, readonly ExactSolution[], Comparison>(
      pool,
      {
        ...sizeOf(request),
        begin: (worker) => worker.beginComparison(id, request),
        end: (worker) => worker.end(id),
        solve: (worker) => worker.solveComparison(id),
        simulate: (worker, span) => worker.simulateComparison(id, span),
        merge: mergePairedSummaries,
        describe: (summary, exact, use) =>
          use((worker) => worker.makeComparison(id, summary, exact)),
      },
      options,
    );
  }

  return {
    ...openTabPool(pool),
    size,
    run,
    compare,
    async answer(request, options = {}) {
      // The page needs it for an analysis only, and its first answer should not wait for it.
      const { answerRequest } = await import("./answer-request.ts");
      return answerRequest(pool, ++lastId, request, options);
    },
    exact: (plan, scenarios) =>
      useAgain(pool, async (worker) => worker.answerExactly(plan, scenarios), { urgent: true }),
    exactTotal: (plan, scenarios) =>
      useAgain(pool, async (worker) => worker.answerTotal(plan, scenarios), { urgent: true }),
    exactWay: (plan, scenarios) =>
      useAgain(pool, async (worker) => worker.answerWay(plan, scenarios), { urgent: true }),
    forecaster: (options, signal) => (view) =>
      useAgain(
        pool,
        async (worker): Promise<Draws> => worker.forecastView(view, options),
        signal && { signal },
      ),
    readPipeline: (...args) =>
      useAgain(pool, (worker) => worker.readPipeline(...args), { urgent: true }),
    importFiles: (files, options, { onProgress, signal } = {}) =>
      useAgain(
        pool,
        (worker) => worker.importFiles(files, options, onProgress && proxy(onProgress)),
        { urgent: true, ...(signal && { signal }) },
      ),
    fit: (history, options, watching = {}) => fitInPool(pool, history, options, watching),
    close: pool.close,
  };
}

/** How much there is to simulate of a run, or of a comparison. */
function sizeOf({ plan, trials }: Pick<RunRequest, "plan" | "trials">) {
  return {
    trials,
    blocks: blockCount({ plan, trials }),
    trialsPerBlock: trialsPerBlock(plan),
  };
}
