import type { ScenarioDocument } from "../engine/index.ts";

export const doubleDealSize: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "double-deal-size",
  question: "What if every win were worth twice as much?",
  changes: [{ lever: "dealSize", multiply: 2 }],
};
