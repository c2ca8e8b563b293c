import type { ScenarioDocument } from "../engine/index.ts";

export const stricterGate: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "stricter-gate",
  question: "What if an opportunity had to have pain, interest and fit, all three?",
  changes: [{ lever: "qualification.strictness", set: 3 }],
};
