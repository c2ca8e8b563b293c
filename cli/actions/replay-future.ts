import { compareReplays, makeReplay } from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { printDocument } from "../print/print-document.ts";
import { openPlan } from "../read/open-plan.ts";
import { checkStandardInput, openScenarios } from "../read/open-scenarios.ts";
import { openTerminal } from "../terminal.ts";
import type { SimulationOptions } from "./simulation-options.ts";

export interface ReplayOptions extends SimulationOptions {
  /** Index of the future, from 0, as --draws counts them. */
  readonly replay: number;
}

/** `quotacast run --replay`: one future of a run, opportunity by opportunity. */
export async function replayFuture(planName: string, options: ReplayOptions): Promise<void> {
  const { terminal, request, trial, scenarios } = await readJob(planName, options);
  const replay = makeReplay({ ...request, scenarios }, trial);
  if (terminal.isJson) return terminal.write(printDocument(replay));
  const { replayScreen } = await import("../print/replay-screen.ts");
  await terminal.write(replayScreen(replay, terminal.paint));
}

/** `quotacast compare --replay`: one future with and without what-ifs, and what differs. */
export async function replayDifference(planName: string, options: ReplayOptions): Promise<void> {
  const { terminal, request, trial, scenarios } = await readJob(planName, options);
  const difference = compareReplays({ ...request, scenarios: [] }, scenarios, trial);
  if (terminal.isJson) return terminal.write(printDocument(difference));
  const { replayDifferenceScreen } = await import("../print/replay-difference-screen.ts");
  await terminal.write(replayDifferenceScreen(difference, terminal.paint));
}

async function readJob(planName: string, options: ReplayOptions) {
  const { scenario = [], opening, replay: trial, seed, trials } = options;
  if (trial >= trials) {
    refuse("no-such-future", `a run of ${trials} futures has none with the number ${trial}`, {
      path: "--replay",
      hint: `They are counted from 0 to ${trials - 1}, as --draws writes them.`,
    });
  }
  const terminal = openTerminal(options);
  checkStandardInput([planName, ...scenario, opening]);
  const { plan } = await openPlan(planName, opening, terminal);
  const scenarios = await openScenarios(scenario, plan, terminal);
  return { terminal, trial, scenarios, request: { plan, seed, trials } };
}
