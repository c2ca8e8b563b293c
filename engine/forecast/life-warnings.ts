import type { Warning } from "../plan/issue.ts";
import type { BlockSummary } from "../simulate/block-summary.ts";
import type { CompiledRun } from "../simulate/compiled-run.ts";
import { LIFE } from "../simulate/life-columns.ts";
import { OPEN_MAX } from "../simulate/life-places.ts";
import { meanOf } from "./describe-outcome.ts";

/** What the reader of a forecast should know about how its mechanisms were lived through. */
export function lifeWarnings({ columns, life }: CompiledRun, summary: BlockSummary): Warning[] {
  if (columns.life === undefined || life === undefined) return [];
  const turnedAway = meanOf(summary, columns.life.counts + LIFE.turnedAway, 1, 1).mean;
  return [
    ...(life.warmUpDays > 0 ? [warmUpWarning(life.warmUpDays)] : []),
    ...(turnedAway > 0 ? [boundWarning(turnedAway)] : []),
  ];
}

function warmUpWarning(days: number): Warning {
  const message =
    `the opening is simulated: the team as it stands, working like this for ${days} days, ` +
    "without trend, season or shock";
  return { code: "opening-simulated", path: "opening", message };
}

function boundWarning(turnedAway: number): Warning {
  const message =
    `${OPEN_MAX} opportunities were open at once, the most that are simulated: ` +
    `${Math.ceil(turnedAway)} more a future were left out`;
  return { code: "open-bounded", path: "capacity", message };
}
