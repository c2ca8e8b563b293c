import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";

/** Finds levers whose feasible range is upside down. */
export function checkLevers({ levers = {} }: Plan): Issue[] {
  return Object.entries(levers).flatMap(([lever, range]) => {
    const { low = 0, high = Number.POSITIVE_INFINITY } = range ?? {};
    if (low <= high) return [];
    const message = `low is ${low} and high is ${high}: low must not be above high`;
    const hint = "both multiply today's value: 0.8 to 1.5 is from 20 % less to 50 % more";
    return [{ code: "range-backwards", path: `levers.${lever}`, message, hint }];
  });
}
