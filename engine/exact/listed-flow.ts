import { amountRulesOf, type Model } from "../process/model.ts";
import type { OpenOpportunity } from "../process/opening.ts";
import { openOutlook } from "../process/outlook.ts";
import type { Flow } from "./flow.ts";
import { openEndings } from "./life.ts";
import type { StaySums } from "./stay-sums.ts";

/** The flow of one opportunity that is known to be open: it is won once, or not. */
export function makeListedFlow(
  model: Model,
  { target, stage, age, amount }: OpenOpportunity,
  sums: StaySums,
  edges: readonly number[],
): Flow {
  const outlook = openOutlook(model, target, stage, age);
  const endingsAt = openEndings(model, target, outlook, sums, edges);
  return {
    kind: "listed",
    target,
    rules: amountRulesOf(model, target),
    amount,
    dispersion: undefined,
    at: (shock) => {
      const { won, lost } = endingsAt(shock);
      return { won: [won], count: 1, lost };
    },
  };
}
