import type { Baseline } from "./baseline.ts";
import { cohorts } from "./cohorts.ts";
import { pipelineYields } from "./pipeline-yields.ts";
import { runRates } from "./run-rates.ts";

/** All baselines. B9, what reps committed to, is in no history: no format has it. */
export const BASELINES: readonly Baseline[] = [...runRates, ...pipelineYields, cohorts];
