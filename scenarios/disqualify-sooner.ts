import type { ScenarioDocument } from "../engine/index.ts";

export const disqualifySooner: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "disqualify-sooner",
  question: "What if we closed what has not moved for 60 days?",
  changes: [
    { lever: "disqualification.afterDays", set: 60 },
    { lever: "disqualification.compliance", set: 0.8 },
  ],
};
