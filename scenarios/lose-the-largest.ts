import type { ScenarioDocument } from "../engine/index.ts";

export const loseTheLargest: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "lose-the-largest",
  question: "What if we lost the biggest open opportunity?",
  changes: [{ lever: "opening.removeLargest", set: 1 }],
};
