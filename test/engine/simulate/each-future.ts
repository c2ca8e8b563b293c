import type { Plan } from "../../../engine/plan/plan-schema.ts";
import type { TrialKey } from "../../../engine/random/trial-key.ts";
import { trialKey } from "../../../engine/random/trial-key.ts";
import {
  type CommonFactorPath,
  drawCommonFactorPath,
} from "../../../engine/simulate/common-factor-path.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import type { CompiledRun } from "../../../engine/simulate/compiled-run.ts";
import { clearLedger, type Ledger, makeLedger } from "../../../engine/simulate/ledger.ts";
import { simulateLifeTrial } from "../../../engine/simulate/life-trial.ts";
import { makeRequest } from "../../support/run-plan.ts";

/** Simulates futures of a plan with mechanisms, and shows how each stands at its end. */
export function eachFuture(
  plan: Plan,
  trials: number,
  look: (run: CompiledRun, key: TrialKey, path: CommonFactorPath, ledger: Ledger) => void,
): void {
  const run = compileRun(makeRequest(plan, { trials }));
  const ledger = makeLedger(run.model, run.columns);
  for (let trial = 0; trial < trials; trial++) {
    clearLedger(ledger);
    simulateLifeTrial(run, trial, ledger);
    const key = trialKey(run.seedKey, trial);
    look(run, key, drawCommonFactorPath(run, key), ledger);
  }
}
