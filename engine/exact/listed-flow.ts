import { amountRulesOf, type Model } from "../process/model.ts";
import type { OpenOpportunity } from "../process/opening.ts";
import type { Flow } from "./flow.ts";
import type { OpenEndings } from "./open-endings.ts";

/** The flow of one opportunity that is known to be open: it is won once, or not. */
export function makeListedFlow(
  model: Model,
  { target, stage, age, amount }: OpenOpportunity,
  endings: OpenEndings,
): Flow {
  const endingsAt = endings(target, stage, age);
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
