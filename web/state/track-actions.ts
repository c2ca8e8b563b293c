import { type Signal, signal } from "@preact/signals";
import type {
  BacktestReport,
  FitReport,
  HorizonName,
  Issue,
  PipelineOptions,
} from "../../engine/index.ts";
import { readPlan } from "../../engine/index.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import type { Problem } from "./problem.ts";
import type { State } from "./state.ts";
import type { WorkspaceActions } from "./workspace-actions.ts";

/** A CRM's export as it was read: the history that fits and backtests rest on. Never stored. */
export interface Source {
  readonly fileName: string;
  readonly text: string;
  readonly options: PipelineOptions;
}

export interface Track {
  readonly source: Signal<Source | undefined>;
  readonly fit: Signal<FitReport | undefined>;
  readonly backtest: Signal<BacktestReport | undefined>;
  /** What is being worked out; empty where nothing is. */
  readonly working: Signal<"" | "fit" | "backtest">;
}

export interface TrackActions {
  readonly track: Track;
  /** Fits a plan to the history of the file that is looked at, and begins a workspace with it. */
  fitImport(): Promise<void>;
  /** Forecasts the past of the history that was fitted, and scores what came. */
  runBacktest(horizon: HorizonName): Promise<void>;
}

const SEED = "1";

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
    working: signal(""),
  };

  async function attempt(kind: "fit" | "backtest", work: () => Promise<void>): Promise<void> {
    if (track.working.value !== "") return;
    track.working.value = kind;
    try {
      await work();
    } catch (error) {
      state.problem.value = problemOf(kind, [error instanceof Error ? error.message : `${error}`]);
    } finally {
      track.working.value = "";
    }
  }

  function fitImport(): Promise<void> {
    return attempt("fit", async () => {
      const { importing } = state;
      if (importing.value === undefined) return;
      const { fileName, text, options } = importing.value;
      const {
        plan: document,
        report,
        issues,
      } = await pool.fitExport(text, options, {
        name: fileName.replace(/\.\w+$/, ""),
      });
      const read = document === undefined ? undefined : readPlan(document);
      if (document === undefined || report === undefined || read?.value === undefined) {
        state.problem.value = problemOf("fit", [...issues, ...(read?.issues ?? [])].map(saying));
        return;
      }
      const note = `Fitted to the history of ${fileName}.`;
      const { value: plan, warnings } = read;
      beginWorkspace({ document, plan, warnings, isExample: false, note });
      track.source.value = { fileName, text, options };
      track.fit.value = report;
      track.backtest.value = undefined;
    });
  }

  function runBacktest(horizon: HorizonName): Promise<void> {
    return attempt("backtest", async () => {
      const { source } = track;
      if (source.value === undefined) return;
      const { text, options } = source.value;
      const asked = { horizon, every: "month", seed: SEED } as const;
      const { value, issues } = await pool.backtestExport(text, options, asked);
      if (value) track.backtest.value = value;
      else state.problem.value = problemOf("backtest", issues.map(saying));
    });
  }

  return { track, fitImport, runBacktest };
}

function saying({ message, hint }: Issue): string {
  return `${message}${hint ? ` (${hint})` : ""}`;
}

function problemOf(kind: "fit" | "backtest", details: readonly string[]): Problem {
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
