import { writeFile } from "node:fs/promises";
import { refuse } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { printDocument } from "../print/print-document.ts";
import { openPlan } from "../read/open-plan.ts";
import { checkStandardInput, openScenarios } from "../read/open-scenarios.ts";
import { openTerminal } from "../terminal.ts";
import { writeAtomically } from "../write/write-atomically.ts";
import { checkExtension } from "../write/write-forecast.ts";
import type { SimulationOptions } from "./simulation-options.ts";
import { watchRun } from "./watch-run.ts";
import { withPool } from "./with-pool.ts";

/** More would not be told apart on one screen. */
const SCENARIOS_MAX = 8;

export interface ComparePlanOptions extends SimulationOptions {
  readonly out?: string;
}

/** `quotacast compare`: runs a plan and each what-if on the same luck, and prints what differs. */
export async function comparePlan(planName: string, options: ComparePlanOptions): Promise<void> {
  const { scenario = [], opening, out, seed, trials, workers } = options;
  const isJson = options.json || out === "-";
  const terminal = openTerminal({ ...options, json: isJson });
  checkStandardInput([planName, ...scenario, opening]);
  if (out !== undefined && out !== "-") await checkExtension(out, [".json"]);

  const { plan } = await openPlan(planName, opening, terminal);
  const scenarios = await openScenarios(scenario, plan, terminal);
  if (scenarios.length === 0) refuse("no-scenario", "there is nothing to compare the plan with");
  if (scenarios.length > SCENARIOS_MAX) {
    refuse("too-many-scenarios", `${SCENARIOS_MAX} what-ifs can be compared at once`);
  }
  const alternatives = [[], ...scenarios.map((each) => [each])];
  const request = { plan, alternatives, seed, trials };

  await interruptible(async (signal) => {
    const comparison = await withPool(workers, (pool) =>
      watchRun(terminal, signal, (watched) => pool.compare(request, watched)),
    );
    if (out !== undefined && out !== "-") {
      await writeAtomically(out, (draft) => writeFile(draft, printDocument(comparison)));
      terminal.say(`Wrote ${out}.`);
    }
    if (isJson) return terminal.write(printDocument(comparison));
    const { comparisonScreen } = await import("../print/comparison-screen.ts");
    await terminal.write(comparisonScreen(comparison, terminal.paint));
  });
}
