import type { ScenarioDocument } from "../engine/index.ts";

export const doubleWinRate: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "double-win-rate",
  question: "What if we won twice as often?",
  changes: [{ lever: "winRate", multiply: 2 }],
};
