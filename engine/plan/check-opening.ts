import type { Issue } from "./issue.ts";
import type { Opportunity } from "./opportunity-schema.ts";
import type { Plan } from "./plan-schema.ts";
import { stageNames } from "./stage-names.ts";

/** More than this many complaints help nobody. */
const ISSUES_MAX = 20;

/**
 * Finds opportunities that share an id, stages that the process does not have, and last contacts
 * out of order.
 */
export function checkOpening(plan: Plan): Issue[] {
  const { asOf, opening, process } = plan;
  if (typeof opening === "string") return [];
  const names = process.kind === "stages" ? stageNames(plan) : undefined;
  const firstAt = new Map<string, number>();
  const issues: Issue[] = [];
  opening.opportunities.forEach((opportunity, index) => {
    if (issues.length >= ISSUES_MAX) return;
    const { id, stage, status } = opportunity;
    const path = `opening.opportunities[${index}]`;
    const first = firstAt.get(id);
    if (first !== undefined) issues.push(duplicateIssue(path, id, first));
    else firstAt.set(id, index);
    if (status === "open" && names && stage !== undefined && !names.includes(stage)) {
      issues.push(stageIssue(path, stage, names));
    }
    issues.push(...touchIssues(path, opportunity, asOf));
  });
  return issues;
}

function duplicateIssue(path: string, id: string, first: number): Issue {
  const message = `"${id}" is also the id of opening.opportunities[${first}]`;
  const hint = "ids must differ: two opportunities with one id would share their luck";
  return { code: "duplicate-id", path: `${path}.id`, message, hint };
}

function stageIssue(path: string, stage: string, names: readonly string[]): Issue {
  const message = `the process has no stage "${stage}"`;
  const hint = `use one of: ${names.join(", ")}`;
  return { code: "unknown-stage", path: `${path}.stage`, message, hint };
}

/** What is closed, or is created only later, is left out, and may say what it likes. */
function touchIssues(
  path: string,
  { status, created, lastTouch }: Opportunity,
  asOf: string,
): Issue[] {
  const isLeftOut = status !== "open" || (created !== undefined && created > asOf);
  if (isLeftOut || lastTouch === undefined) return [];
  const issue = { code: "touch-out-of-order", path: `${path}.lastTouch` };
  if (lastTouch > asOf) {
    const message = `${lastTouch} is after asOf, ${asOf}: what comes later is not known`;
    return [{ ...issue, message, hint: "let asOf be the day that the list describes" }];
  }
  if (created === undefined || lastTouch >= created) return [];
  const message = `${lastTouch} is before it was created, ${created}`;
  return [{ ...issue, message, hint: "contacts count from its creation on; else leave it out" }];
}
