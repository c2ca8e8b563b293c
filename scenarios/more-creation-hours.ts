import type { ScenarioDocument } from "../engine/index.ts";

export const moreCreationHours: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "more-creation-hours",
  question: "What if reps spent half of their hours on creation?",
  changes: [{ lever: "capacity.creationShare", set: 0.5 }],
};
