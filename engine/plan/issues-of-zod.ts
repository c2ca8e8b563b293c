import type { z } from "zod";
import type { Issue } from "./issue.ts";

/** More than this many complaints help nobody. */
const ISSUES_MAX = 20;

type ZodIssue = z.core.$ZodIssue;

/** Turns what a schema found wrong into issues with paths such as `periods[1].start`. */
export function issuesOfZod(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => issueOf(issue, [])).slice(0, ISSUES_MAX);
}

function issueOf(issue: ZodIssue, parent: readonly PropertyKey[]): Issue[] {
  const keys = [...parent, ...issue.path];
  const path = pathText(keys);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-field",
      path: pathText([...keys, key]),
      message: `there is no field "${clip(key)}" here`,
      hint: "remove it, or check its spelling against the schema",
    }));
  }
  if (issue.code === "invalid_union") return unionIssues(issue, keys);
  return [{ code: codeOf(issue), path, message: clip(issue.message) }];
}

/** Of several forms that a value may take, complains in terms of the one that came closest. */
function unionIssues(issue: ZodIssue & { code: "invalid_union" }, keys: PropertyKey[]): Issue[] {
  const attempts = issue.errors.filter((attempt) => attempt.length > 0);
  const deepest = attempts.find((attempt) => attempt.some(({ path }) => path.length > 0));
  if (!deepest) {
    return [{ code: "wrong-form", path: pathText(keys), message: clip(issue.message) }];
  }
  return deepest.flatMap((inner) => issueOf(inner, keys));
}

function codeOf(issue: ZodIssue): string {
  if (issue.code === "too_big" || issue.code === "too_small") return "out-of-range";
  if (issue.code === "invalid_type") return "wrong-type";
  return "invalid";
}

/** Writes a path as a person would: `periods[1].start`. */
export function pathText(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${clip(String(key))}`))
    .join("")
    .replace(/^\./, "");
}

function clip(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
