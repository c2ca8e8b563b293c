import type { Forecast } from "../../engine/forecast/forecast-schema.ts";
import { makeForecast } from "../../engine/forecast/make-forecast.ts";
import type { Plan } from "../../engine/plan/plan-schema.ts";
import type { Scenario } from "../../engine/scenario/scenario-schema.ts";
import type { BlockSummary } from "../../engine/simulate/block-summary.ts";
import { compileRun } from "../../engine/simulate/compile-run.ts";
import type { CompiledRun } from "../../engine/simulate/compiled-run.ts";
import { clearLedger, type Ledger, makeLedger } from "../../engine/simulate/ledger.ts";
import { simulateLifeTrial } from "../../engine/simulate/life-trial.ts";
import { simulatePlainTrial } from "../../engine/simulate/plain-trial.ts";
import { blockCount, type RunRequest } from "../../engine/simulate/run-request.ts";
import { simulateBlock } from "../../engine/simulate/simulate-block.ts";
import { simulateEventBlock } from "../../engine/simulate/simulate-event-block.ts";
import { simulateThinBlock } from "../../engine/simulate/thin-block.ts";
import { makeTrialTable } from "../../engine/simulate/trial-table.ts";

/** What a run is of, besides its plan. */
export interface RunOptions {
  readonly scenarios?: readonly Scenario[];
  readonly trials?: number;
  readonly seed?: string;
  readonly keepDraws?: boolean;
  readonly waterfall?: boolean;
  readonly kernel?: "thin";
}

export function makeRequest(plan: Plan, options: RunOptions = {}): RunRequest {
  return { plan, scenarios: [], seed: "1", trials: 500, ...options };
}

/** All blocks of a run, merged. */
export function summarize(request: RunRequest): BlockSummary {
  let summary = simulateBlock(request, 0);
  for (let block = 1; block < blockCount(request); block++) {
    summary = simulateBlock(request, block, summary);
  }
  return summary;
}

/** The forecast of a plan. */
export function forecast(plan: Plan, options: RunOptions = {}): Forecast {
  const request = makeRequest(plan, options);
  return makeForecast(request, summarize(request));
}

/** Bookings by trial in minor units: of the total (0), or of a period (from 1). */
export function bookingsByTrial(plan: Plan, options: RunOptions = {}, outcome = 0): Float64Array {
  return outcomesByTrial(plan, options)[outcome];
}

/** Bookings by trial in minor units: of the total and of each period in turn. */
export function outcomesByTrial(plan: Plan, options: RunOptions = {}): Float64Array[] {
  const request = makeRequest(plan, { ...options, keepDraws: true });
  const { draws, trials, histograms } = summarize(request);
  const all = draws.flatMap(({ bookings }) => [...bookings]);
  return histograms.map((_, outcome) =>
    Float64Array.from({ length: trials }, (_, i) => all[i * histograms.length + outcome]),
  );
}

/** Reads every trial's ledger, by the kernel that the run picks or by the one that is named. */
export function readLedgers<Read>(
  request: RunRequest,
  read: (ledger: Ledger) => Read,
  kernel?: CompiledRun["kernel"],
): Read[] {
  const run = compileRun(request);
  const picked = kernel ?? run.kernel;
  const fill =
    picked === "plain" || picked === "life"
      ? fillTrialByTrial(run, picked)
      : fillByBlock(run, request.trials, picked);
  const ledger = makeLedger(run.model, run.columns);
  return Array.from({ length: request.trials }, (_, trial) => {
    clearLedger(ledger);
    fill(ledger, trial);
    return read(ledger);
  });
}

type Fill = (ledger: Ledger, trial: number) => void;

function fillTrialByTrial(run: CompiledRun, kernel: CompiledRun["kernel"]): Fill {
  const simulate = kernel === "life" ? simulateLifeTrial : simulatePlainTrial;
  return (ledger, trial) => simulate(run, trial, ledger);
}

/** These kernels fill a table of all trials at once: a ledger is one of its rows. */
function fillByBlock(run: CompiledRun, trials: number, kernel: "event" | "thin"): Fill {
  const table = makeTrialTable(run.columns, trials);
  const simulate = kernel === "thin" ? simulateThinBlock : simulateEventBlock;
  simulate(run, 0, table);
  return (ledger, trial) => {
    for (const part of ["periods", "weeks", "tallies"] as const) {
      for (let i = 0; i < ledger[part].length; i++) {
        ledger[part][i] = table[part][i * trials + trial];
      }
    }
  };
}
