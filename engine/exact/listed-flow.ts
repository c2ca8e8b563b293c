import { amountRulesOf, type Model } from "../process/model.ts";
import type { OpenOpportunity } from "../process/opening.ts";
import { openOutlook } from "../process/outlook.ts";
import { endingCurves } from "./ending-curves.ts";
import type { Flow } from "./flow.ts";

/** The flow of one opportunity that is known to be open: it is won once, or not. */
export function makeListedFlow(
  model: Model,
  { target, stage, age, amount }: OpenOpportunity,
  edges: readonly number[],
): Flow {
  const start = { outlook: openOutlook(model, target, stage, age), day: 0 };
  return {
    kind: "listed",
    target,
    rules: amountRulesOf(model, target),
    amount,
    dispersion: undefined,
    at: (shock) => {
      const { won, lost } = endingCurves(model, target, start, shock, edges);
      return { won: [won], count: 1, lost: lost[edges.length - 1] };
    },
  };
}
