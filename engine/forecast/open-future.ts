import type { OpenOpportunity } from "../process/opening.ts";
import { openOutlook } from "../process/outlook.ts";
import type { StageLaw } from "../process/stage-law.ts";

/** How an open opportunity will end, given its age in its stage. */
export interface OpenFuture {
  readonly winProbability: number;
  /** P(it neither wins nor is ever closed). */
  readonly neverProbability: number;
}

/** The ends of an opportunity that is open at asOf, by the unchanged process of the plan. */
export function openFuture(
  { target, stage, age }: Pick<OpenOpportunity, "target" | "stage" | "age">,
  stages: readonly StageLaw[],
): OpenFuture {
  const outlook = openOutlook({ stages, changes: [] }, target, stage, age);
  const advance = outlook.advance[stage];
  let neverProbability = (1 - advance) * (1 - outlook.lostShare);
  let reached = advance;
  for (const law of stages.slice(stage + 1)) {
    neverProbability += reached * law.never;
    reached *= law.advance;
  }
  return { winProbability: reached, neverProbability };
}
