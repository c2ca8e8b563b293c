import { makeLaw } from "../dist/make-law.ts";
import { mean } from "../dist/moments.ts";
import { valueOpenPipeline } from "../forecast/open-value.ts";
import type { Plan } from "../plan/plan-schema.ts";
import { makeModel } from "../process/model.ts";
import { makeStageLaws } from "../process/stage-law.ts";
import { canMove, type Movable } from "./move-levers.ts";

/**
 * What a lever stands at in a plan, in its own unit: creation in opportunities a day, the win rate
 * of a new opportunity, the mean deal size in the plan's currency, the mean days to win of a new
 * opportunity; as coverage the open amount ÷ what is missing to the quota; a mechanism's number as
 * the plan has it.
 *
 * @returns undefined for a lever that has no single value
 */
export function leverValue(plan: Plan, lever: Movable): number | undefined {
  const stages = makeStageLaws(plan);
  switch (lever) {
    case "creation":
      return plan.creation.reduce((sum, { perDay }) => sum + perDay, 0);
    case "winRate":
      return stages.reduce((product, { advance }) => product * advance, 1);
    case "dealSize":
      return mean(makeLaw(plan.dealSize));
    case "cycleTime":
      return stages.reduce((sum, { advanceDays }) => sum + mean(advanceDays), 0);
    case "secondMeeting":
      return plan.secondMeeting?.probability;
    case "coverage":
      return valueOpenPipeline(makeModel(plan, [])).pipelineCoverage ?? undefined;
    default:
      return numberAt(plan, lever.split("."));
  }
}

/** How far a lever may be multiplied at all: a search looks no farther. */
export function multiplierBounds(plan: Plan, lever: Movable): { low: number; high: number } {
  const value = leverValue(plan, lever);
  // A win rate stops at 1; an open opportunity's may get there earlier, which is said elsewhere.
  if (lever === "winRate" && value) return { low: 1 / WIDEST, high: Math.min(WIDEST, 1 / value) };
  return { low: 1 / reachOf(plan, lever, (m) => 1 / m), high: reachOf(plan, lever, (m) => m) };
}

const WIDEST = 64;
const HALVINGS = 30;

/** The greatest distance from 1, as a factor, that a plan can have. */
function reachOf(plan: Plan, lever: Movable, multiplier: (distance: number) => number): number {
  const isPossible = (distance: number) => canMove(plan, { lever, multiply: multiplier(distance) });
  if (isPossible(WIDEST)) return WIDEST;
  let [inside, outside] = [1, WIDEST];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (inside + outside) / 2;
    if (isPossible(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

function numberAt(place: unknown, keys: readonly string[]): number | undefined {
  const found = keys.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Object(at)[key] : undefined),
    place,
  );
  return typeof found === "number" ? found : undefined;
}
