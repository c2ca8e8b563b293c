import { type Signal, signal } from "@preact/signals";
import type { BacktestReport, FitReport, History, HorizonName, Issue } from "../../engine/index.ts";
import { readPlan } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { examinedOf } from "./examined.ts";
import type { Importing } from "./importing.ts";
import type { Problem } from "./problem.ts";
import type { State } from "./state.ts";
import type { WorkspaceActions } from "./workspace-actions.ts";

/** A CRM's history as it was read: what fits and backtests rest on. Never stored. */
export interface Source {
  readonly fileName: string;
  readonly history: History;
}

/** What is being worked out. */
export interface Working {
  readonly kind: "fit" | "backtest";
  /** Share that is done, in [0, 1]; undefined until the first part of it is. */
  readonly done: number | undefined;
}

export interface Track {
  readonly source: Signal<Source | undefined>;
  readonly fit: Signal<FitReport | undefined>;
  readonly backtest: Signal<BacktestReport | undefined>;
  /** Undefined where nothing is. */
  readonly working: Signal<Working | undefined>;
}

export interface TrackActions {
  readonly track: Track;
  /** Fits a plan to the history of the file that is looked at, and begins a workspace with it. */
  fitImport(): Promise<void>;
  /** Forecasts the past of the history that was fitted, and scores what came. */
  runBacktest(horizon: HorizonName): Promise<void>;
  /** Ends what is being worked out; what was there before stays. */
  cancelTrack(): void;
}

const SEED = "1";
/** Futures at each origin of a backtest: scores need no more, and there are many origins. */
const TRIALS = 2000;

/** The ways to learn from history: a plan fitted to it, and how well such plans foretold it. */
export function trackActions(
  state: State,
  pool: RunPool,
  { beginWorkspace }: Pick<WorkspaceActions, "beginWorkspace">,
): TrackActions {
  const track: Track = {
    source: signal(undefined),
    fit: signal(undefined),
    backtest: signal(undefined),
    working: signal(undefined),
  };
  let current: AbortController | undefined;

  /** One work at a time; a cancelled one leaves no trace. */
  async function attempt(
    kind: Working["kind"],
    work: (signal: AbortSignal, tell: (done: number) => void) => Promise<readonly Issue[]>,
  ): Promise<void> {
    if (track.working.value !== undefined) return;
    const controller = new AbortController();
    current = controller;
    track.working.value = { kind, done: undefined };
    const tell = (done: number) => {
      if (current === controller) track.working.value = { kind, done };
    };
    try {
      const issues = await work(controller.signal, tell);
      if (issues.length > 0) state.problem.value = problemOf(kind, issues.map(saying));
    } catch (error) {
      if (controller.signal.aborted) return;
      state.problem.value = problemOf(kind, [error instanceof Error ? error.message : `${error}`]);
    } finally {
      if (current === controller) end();
    }
  }

  function end(): void {
    current = undefined;
    track.working.value = undefined;
  }

  async function learn(asked: Importing, signal: AbortSignal, tell: (done: number) => void) {
    const { files, options } = asked;
    const { name: fileName } = files.opportunities;
    const { value: history, issues } = await pool.readHistory(files, options);
    signal.throwIfAborted();
    if (history === undefined) return issues;
    const name = fileName.replace(/\.\w+$/, "");
    const fitted = await pool.fit(history, { name }, { signal, onProgress: tell });
    const { plan: document, report } = fitted;
    if (document === undefined || report === undefined) return fitted.issues;
    const { value: plan, issues: refusals, warnings } = readPlan(document);
    if (plan === undefined) return refusals;
    const note = `Fitted to the history of ${fileName}.`;
    const examined = examinedOf(asked);
    beginWorkspace({ document, plan, warnings, isExample: false, note, examined });
    track.source.value = { fileName, history };
    track.fit.value = report;
    track.backtest.value = undefined;
    return [];
  }

  return {
    track,
    async fitImport() {
      const asked = state.importing.value;
      if (asked) await attempt("fit", (signal, tell) => learn(asked, signal, tell));
    },
    runBacktest: (horizon) =>
      attempt("backtest", async (signal, tell) => {
        const history = track.source.value?.history;
        if (history === undefined) return [];
        const { backtest } = await import("./backtesting.ts");
        const { value, issues } = await backtest(
          history,
          pool.forecaster({ trials: TRIALS, seed: SEED }, signal),
          {
            ...{ horizon, every: "month", seed: SEED, atATime: pool.size },
            onProgress(done, total) {
              signal.throwIfAborted();
              tell(done / total);
            },
          },
        );
        signal.throwIfAborted();
        if (value) track.backtest.value = value;
        return issues;
      }),
    cancelTrack() {
      current?.abort();
      end();
    },
  };
}

function saying({ message, hint }: Issue): string {
  return `${message}${hint ? ` (${hint})` : ""}`;
}

function problemOf(kind: Working["kind"], details: readonly string[]): Problem {
  return {
    title:
      kind === "fit"
        ? "A plan cannot be fitted to this history."
        : "The past of this history cannot be forecast.",
    advice:
      "Export a longer history: what was won and lost, and when it was created and closed. " +
      "The plan that you see stands.",
    details,
  };
}
