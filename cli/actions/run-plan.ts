import type { Forecast, Plan, RunRequest, Warning } from "../../engine/index.ts";
import { dayOf, type Edition } from "../../web/paper/edition.ts";
import { planNumbers } from "../../web/paper/plan-numbers.ts";
import { isWithin, pathText } from "../../words/path-text.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { checkAssertions, requireFigures } from "../assert/check-assertions.ts";
import { type Assertion, readAssertion } from "../assert/read-assertion.ts";
import { fail, refuse } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { printDocument } from "../print/print-document.ts";
import { openPlan } from "../read/open-plan.ts";
import { checkStandardInput, openScenarios } from "../read/open-scenarios.ts";
import { openTerminal, type Terminal } from "../terminal.ts";
import { checkDrawsFile, writeDraws } from "../write/write-draws.ts";
import { checkForecastFile, writeForecast } from "../write/write-forecast.ts";
import { drawTable } from "./draw-table.ts";
import type { SimulationOptions } from "./simulation-options.ts";
import { watchRun } from "./watch-run.ts";
import { withPool } from "./with-pool.ts";

export interface RunPlanOptions extends SimulationOptions {
  readonly exact?: boolean;
  readonly out?: readonly string[];
  readonly draws?: string;
  readonly waterfall?: boolean;
  readonly assert?: readonly string[];
}

/** All that a run was asked for, checked as far as that goes without running. */
interface Job {
  readonly request: RunRequest;
  readonly isExact: boolean;
  readonly assertions: readonly Assertion[];
  /** What is true of the plan, before anything is simulated. */
  readonly warnings: readonly Warning[];
  readonly terminal: Terminal;
}

/** `quotacast run`: reads a plan, simulates or solves it, prints, writes, and checks assertions. */
export async function runPlan(planName: string, options: RunPlanOptions): Promise<void> {
  const files = (options.out ?? []).filter((file) => file !== "-");
  // "-o -" wants the document on standard output, which is what --json is.
  const json = options.json || files.length < (options.out ?? []).length;
  const job = await readJob(planName, files, { ...options, json });
  const start = performance.now();

  await interruptible(async (signal) => {
    const forecast = await withPool(options.workers, (pool) => forecastOf(pool, job, signal));
    const seconds = (performance.now() - start) / 1000;
    await writeFiles(forecast, files, options.draws, job, signal);
    await print(forecast, seconds, job.terminal);
    const missed = checkAssertions(forecast, job.assertions);
    if (missed) fail(missed);
  });
}

async function readJob(
  planName: string,
  files: readonly string[],
  options: RunPlanOptions,
): Promise<Job> {
  const {
    scenario = [],
    opening,
    exact: isExact = false,
    draws,
    waterfall = false,
    seed,
    trials,
  } = options;
  const assertions = (options.assert ?? []).map(readAssertion);
  const terminal = openTerminal(options);
  if (isExact && draws) refuse("no-draws", "--exact simulates no futures, so --draws has none");
  if (isExact && waterfall) {
    refuse("no-waterfall", "--exact simulates no futures, so --waterfall has none to follow");
  }
  checkStandardInput([planName, ...scenario, opening]);
  await Promise.all(files.map(checkForecastFile));
  if (draws) await checkDrawsFile(draws);

  const { plan, warnings } = await openPlan(planName, opening, terminal);
  const scenarios = await openScenarios(scenario, plan, terminal);
  const request = { plan, scenarios, seed, trials, ...(waterfall && { waterfall }) };
  return { request, isExact, assertions, warnings, terminal };
}

async function forecastOf(pool: RunPool, job: Job, signal: AbortSignal): Promise<Forecast> {
  const { request, isExact, assertions, terminal } = job;
  if (!isExact && assertions.length > 0) {
    // One future has all the figures of many: a mistyped one need not wait for the whole run.
    requireFigures(await pool.run({ ...request, trials: 1 }, { signal }), assertions);
  }
  const forecast = isExact
    ? await solve(pool, request)
    : await watchRun(terminal, signal, (options) => pool.run(request, options));
  requireFigures(forecast, assertions);
  return { ...forecast, warnings: [...job.warnings, ...forecast.warnings] };
}

async function solve(pool: RunPool, { plan, scenarios }: RunRequest): Promise<Forecast> {
  const found = await pool.exact(plan, scenarios);
  if ("format" in found) return found;
  return refuse("exact-does-not-apply", `there is no exact answer here: ${found.reason}`, {
    path: "--exact",
    hint: "Leave out --exact to simulate.",
  });
}

async function writeFiles(
  forecast: Forecast,
  files: readonly string[],
  draws: string | undefined,
  { request, terminal }: Job,
  signal: AbortSignal,
): Promise<void> {
  const edition = editionOf(request.plan, forecast);
  for (const file of files) {
    await writeForecast(file, edition);
    terminal.say(`Wrote ${file}.`);
  }
  if (draws === undefined) return;
  await writeDraws(draws, drawTable(request, signal), forecast);
  terminal.say(`Wrote ${draws}.`);
}

/** What the plan left to us is assumed; all else is its own. */
function editionOf(plan: Plan, forecast: Forecast): Edition {
  const assumed = forecast.warnings.filter(({ code }) => code === "assumed");
  const paths = assumed.map(({ path }) => path);
  return {
    forecast,
    numbers: planNumbers(plan, (path) => paths.some((start) => isWithin(pathText(path), start))),
    writtenOn: dayOf(new Date()),
  };
}

async function print(forecast: Forecast, seconds: number, terminal: Terminal): Promise<void> {
  if (terminal.isJson) return terminal.write(printDocument(forecast));
  const { forecastScreen } = await import("../print/forecast-screen.ts");
  await terminal.write(forecastScreen(forecast, { paint: terminal.paint, seconds }));
}
