import { assumptionsOf } from "./assumptions-of.ts";
import { checkLevers } from "./check-levers.ts";
import { checkMechanisms } from "./check-mechanisms.ts";
import { checkOpening } from "./check-opening.ts";
import { checkPeriods } from "./check-periods.ts";
import { checkProcess } from "./check-process.ts";
import { checkUncertainty } from "./check-uncertainty.ts";
import type { Issue, Reading, Warning } from "./issue.ts";
import { issuesOfZod, TELLING } from "./issues-of-zod.ts";
import { type Plan, type PlanDocument, planSchema } from "./plan-schema.ts";

export type PlanReading = Reading<Plan> & { readonly warnings: readonly Warning[] };

/**
 * Reads a plan document: checks it, and fills in its defaults.
 *
 * Bad input never throws: it comes back as issues, each with its place and, where one is known,
 * its remedy. Warnings are about an accepted plan, first among them every number that was assumed.
 */
export function readPlan(document: unknown): PlanReading {
  const parsed = planSchema.safeParse(document, TELLING);
  if (!parsed.success) return refuse(issuesOfZod(parsed.error));

  const { $schema: _, asOf, periods, ...rest } = parsed.data;
  const plan: Plan = {
    ...rest,
    asOf: asOf ?? periods[0].start,
    periods: periods.map((period) => ({ ...period, id: period.id ?? period.start })),
  };
  const issues = [
    ...checkPeriods(plan),
    ...checkProcess(plan),
    ...checkOpening(plan),
    ...checkLevers(plan),
    ...checkMechanisms(plan),
  ];
  if (issues.length > 0) return refuse(issues);
  const doubtful = checkUncertainty(plan);
  if (doubtful.length > 0) return refuse(doubtful);
  return { value: plan, issues: [], warnings: assumptionsOf(document as PlanDocument, plan) };
}

function refuse(issues: readonly Issue[]): PlanReading {
  return { value: undefined, issues, warnings: [] };
}
