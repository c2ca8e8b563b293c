import type { ScenarioDocument } from "../engine/index.ts";

export const halveTheCycle: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "halve-the-cycle",
  question: "What if everything closed in half the time?",
  changes: [{ lever: "cycleTime", multiply: 0.5 }],
};
