import type { Baseline } from "./baseline.ts";
import { cohorts } from "./cohorts.ts";
import { pipelineYields } from "./pipeline-yields.ts";
import { repsCommit } from "./reps-commit.ts";
import { runRates } from "./run-rates.ts";

/** All nine baselines of the method's section 5.3, in its order. */
export const BASELINES: readonly Baseline[] = [...runRates, ...pipelineYields, cohorts, repsCommit];
