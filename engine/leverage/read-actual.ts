import type { Issue, Reading } from "../plan/issue.ts";
import { issuesOfZod, TELLING } from "../plan/issues-of-zod.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Lever } from "../scenario/scenario-schema.ts";
import { type Actual, actualSchema } from "./actual-schema.ts";
import { leverValue } from "./lever-value.ts";
import { canMove } from "./move-levers.ts";

/** Reads what really happened, for a plan. Bad input comes back as issues with their places. */
export function readActual(document: unknown, plan: Plan): Reading<Actual> {
  const parsed = actualSchema.safeParse(document, TELLING);
  if (!parsed.success) return { value: undefined, issues: issuesOfZod(parsed.error) };
  const actual = parsed.data;
  const issues = [...periodIssues(actual, plan), ...valueIssues(actual, plan)];
  return issues.length > 0 ? { value: undefined, issues } : { value: actual, issues: [] };
}

function periodIssues({ period }: Actual, { periods: [first] }: Plan): Issue[] {
  if (period === "total" || period === first.id) return [];
  const message = `a plan can be held against its first period, "${first.id}", or total`;
  return [{ code: "other-period", path: "period", message }];
}

function valueIssues({ values }: Actual, plan: Plan): Issue[] {
  return Object.entries(values).flatMap(([lever, actual]) => {
    const path = `values.${lever}`;
    const planned = leverValue(plan, lever as Lever);
    if (planned === undefined || planned === 0) {
      const message = `the plan has no ${lever} to hold it against`;
      return [{ code: "unknown-lever", path, message }];
    }
    if (canMove(plan, { lever: lever as Lever, multiply: actual / planned })) return [];
    const message = `${actual} is not possible for ${lever} in this plan, which has ${planned}`;
    return [{ code: "out-of-range", path, message }];
  });
}
