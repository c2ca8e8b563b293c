import type { Issue } from "./issue.ts";
import { BLOCK_NAMES, type MechanismBlock } from "./mechanism-blocks.ts";
import type { Plan } from "./plan-schema.ts";

const TEAM_LEVERS = ["creation", "winRate", "dealSize", "cycleTime"];

/** Finds levers that the plan does not have, or whose feasible range is upside down. */
export function checkLevers(plan: Plan): Issue[] {
  return Object.entries(plan.levers ?? {}).flatMap(([lever, range]) => {
    const block = lever.split(".")[0] as MechanismBlock;
    const isKnown = TEAM_LEVERS.includes(lever) || plan[block] !== undefined;
    if (!isKnown || (!TEAM_LEVERS.includes(lever) && !BLOCK_NAMES.includes(block))) {
      const message = `the plan has no lever "${lever}"`;
      const hint = `use ${TEAM_LEVERS.join(", ")}, or a number of the plan's blocks by its path`;
      return [{ code: "unknown-lever", path: `levers.${lever}`, message, hint }];
    }
    const { low = 0, high = Number.POSITIVE_INFINITY } = range ?? {};
    if (low <= high) return [];
    const message = `low is ${low} and high is ${high}: low must not be above high`;
    const hint = "both multiply today's value: 0.8 to 1.5 is from 20 % less to 50 % more";
    return [{ code: "range-backwards", path: `levers.${lever}`, message, hint }];
  });
}
