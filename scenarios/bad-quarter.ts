import type { ScenarioDocument } from "../engine/index.ts";

/**
 * One and a half standard deviations down, as bad as 1 time in 15: fewer are created, fewer won,
 * later and smaller, together. A constant common factor stays down to the horizon.
 */
export const badQuarter: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "bad-quarter",
  question: "What if everything went badly together: the worst quarter in 15?",
  changes: [{ lever: "commonFactor.value", set: -1.5 }],
};
