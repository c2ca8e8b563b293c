import type { ScenarioDocument } from "../engine/index.ts";

export const betterFirstMeetings: ScenarioDocument = {
  format: "quotacast-scenario/1",
  id: "better-first-meetings",
  question: "What if nine in ten first meetings led to a second?",
  changes: [{ lever: "secondMeeting", set: 0.88 }],
};
