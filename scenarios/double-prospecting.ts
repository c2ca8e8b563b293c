import type { ScenarioDocument } from "../engine/index.ts";

export const doubleProspecting: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "double-prospecting",
  question: "What if we created twice as many opportunities?",
  changes: [{ lever: "creation", multiply: 2 }],
};
