import type { Issue } from "./issue.ts";
import type { Plan } from "./plan-schema.ts";
import { stageNames } from "./stage-names.ts";

/** More than this many complaints help nobody. */
const ISSUES_MAX = 20;

/** Finds opportunities that share an id, and stages that the process does not have. */
export function checkOpening(plan: Plan): Issue[] {
  const { opening, process } = plan;
  if (typeof opening === "string") return [];
  const names = process.kind === "stages" ? stageNames(plan) : undefined;
  const firstAt = new Map<string, number>();
  const issues: Issue[] = [];
  opening.opportunities.forEach(({ id, stage, status }, index) => {
    if (issues.length >= ISSUES_MAX) return;
    const path = `opening.opportunities[${index}]`;
    const first = firstAt.get(id);
    if (first !== undefined) issues.push(duplicateIssue(path, id, first));
    else firstAt.set(id, index);
    if (status === "open" && names && stage !== undefined && !names.includes(stage)) {
      issues.push(stageIssue(path, stage, names));
    }
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
