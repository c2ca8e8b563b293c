import type { Issue, Reading } from "../plan/issue.ts";
import { issuesOfZod, TELLING } from "../plan/issues-of-zod.ts";
import { type History, historySchema, type PastOpportunity } from "./history-schema.ts";

/** More than this many complaints help nobody. */
const ISSUES_MAX = 20;

/**
 * Reads a history document, as `import` writes it. Bad input never throws: it comes back as issues
 * with their places.
 */
export function readHistory(document: unknown): Reading<History> {
  const parsed = historySchema.safeParse(document, TELLING);
  if (!parsed.success) return { value: undefined, issues: issuesOfZod(parsed.error) };
  const { $schema: _, ...history } = parsed.data;
  const issues = checkLives(history);
  return issues.length > 0 ? { value: undefined, issues } : { value: history, issues: [] };
}

function checkLives({ opportunities }: History): Issue[] {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  for (const [index, opportunity] of opportunities.entries()) {
    const found = faultOf(opportunity, ids.has(opportunity.id));
    ids.add(opportunity.id);
    if (found === null) continue;
    issues.push({ ...found, path: `opportunities[${index}].${found.path}` });
    if (issues.length === ISSUES_MAX) break;
  }
  return issues;
}

function faultOf({ id, created, status, closed, stages = [] }: PastOpportunity, isKnown: boolean) {
  if (isKnown) return issue("duplicate-id", "id", `another opportunity has the id "${id}", too`);
  if (status === "open" && closed !== undefined) {
    return issue("open-and-closed", "closed", "an open opportunity has no day of closing");
  }
  if (status !== "open" && closed === undefined) {
    return issue("missing", "closed", `is missing: a ${status} one needs the day it ended`);
  }
  if (closed !== undefined && closed < created) {
    return issue("out-of-order", "closed", `${closed} is before its creation, ${created}`);
  }
  const late = stages.findIndex(({ entered }, at) => at > 0 && entered < stages[at - 1].entered);
  if (late < 0) return null;
  return issue("out-of-order", `stages[${late}].entered`, "stage events go in order of time");
}

function issue(code: string, path: string, message: string): Issue {
  return { code, path, message };
}
