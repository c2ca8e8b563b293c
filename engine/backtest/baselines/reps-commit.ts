import { bookedIn } from "../wins.ts";
import type { Baseline } from "./baseline.ts";
import { dueWithin } from "./due-within.ts";

/** What reps would be held to: what they call a commit and due within the target, at its amount. */
export const repsCommit: Baseline = {
  id: "B9",
  name: "what reps committed to",
  forecast: ({ open, day, target, wins }) => {
    const said = open.filter(
      ({ forecastCategory, expectedClose }) =>
        forecastCategory !== undefined && expectedClose !== undefined,
    );
    if (said.length === 0) return undefined;
    const commits = said.filter(({ forecastCategory }) => forecastCategory === "commit");
    const committed = dueWithin(commits, target).reduce((sum, { amount = 0 }) => sum + amount, 0);
    return bookedIn(wins, { start: target.start, end: day }) + committed;
  },
};
