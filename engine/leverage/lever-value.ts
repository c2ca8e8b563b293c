import { makeLaw } from "../dist/make-law.ts";
import { mean } from "../dist/moments.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { makeStageLaws } from "../process/stage-law.ts";
import type { Lever } from "../scenario/scenario-schema.ts";

/**
 * What a lever stands at in a plan, in its own unit: creation in opportunities a day, the win rate
 * of a new opportunity, the mean deal size in the plan's currency. A cycle time has a mean only
 * where winning takes one: of the days to win of a new opportunity.
 *
 * @returns undefined for a lever that has no single value
 */
export function leverValue(plan: Plan, lever: Lever): number | undefined {
  const stages = makeStageLaws(plan.process);
  switch (lever) {
    case "creation":
      return plan.creation.reduce((sum, { perDay }) => sum + perDay, 0);
    case "winRate":
      return stages.reduce((product, { advance }) => product * advance, 1);
    case "dealSize":
      return mean(makeLaw(plan.dealSize));
    case "cycleTime":
      return stages.reduce((sum, { advanceDays }) => sum + mean(advanceDays), 0);
    default:
      return undefined;
  }
}

/** How far a lever may be multiplied for a search to make sense. */
export function multiplierBounds(plan: Plan, lever: Lever): { low: number; high: number } {
  const value = leverValue(plan, lever);
  // A win rate stops at 1; an open opportunity's may get there earlier, which is said elsewhere.
  if (lever === "winRate" && value) return { low: 1 / 64, high: Math.min(64, 1 / value) };
  return { low: 1 / 64, high: 64 };
}
