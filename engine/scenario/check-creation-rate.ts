import type { Issue } from "../plan/issue.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Change } from "./scenario-schema.ts";

/** More than this a day is a slip of the pen, and would keep a computer busy for ever. */
const PER_DAY_MAX = 100_000;

/** Finds the change from which on creation may be absurd, taking each to act on all sources. */
export function checkCreationRate({ creation }: Plan, changes: readonly Change[]): Issue[] {
  let perDay = creation.reduce((sum, source) => sum + source.perDay, 0);
  const limit = Math.max(PER_DAY_MAX, perDay);
  for (const [index, { lever, multiply, add, set }] of changes.entries()) {
    if (lever !== "creation") continue;
    perDay = Math.max(perDay, perDay * (multiply ?? 1), perDay + (add ?? 0), set ?? 0);
    if (perDay <= limit) continue;
    const message = `would create up to ${perDay} opportunities a day; ${limit} is the most`;
    return [{ code: "out-of-range", path: `changes[${index}]`, message }];
  }
  return [];
}
