import { z } from "zod";
import { explainIssue, tellName } from "./explain-issue.ts";
import type { Issue } from "./issue.ts";

/** More than this many complaints help nobody. */
const ISSUES_MAX = 20;

type ZodIssue = z.core.$ZodIssue;

/** What a schema's parse needs so that its issues can say what was found and what is known. */
export const TELLING: z.core.ParseContext<ZodIssue> = {
  reportInput: true,
  error: ({ code, inst }) =>
    code === "unrecognized_keys" && inst instanceof z.ZodObject
      ? `the fields here are ${Object.keys(inst.shape).join(", ")}`
      : undefined,
};

/** Turns what a schema found wrong into issues with paths such as `periods[1].start`. */
export function issuesOfZod(error: z.ZodError): Issue[] {
  return firstFew(firstFew(error.issues).flatMap((issue) => issuesOf(issue, [])));
}

function issuesOf(issue: ZodIssue, parent: readonly PropertyKey[]): Issue[] {
  const keys = [...parent, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return firstFew(issue.keys).map((key) => ({
      code: "unknown-field",
      path: pathText([...keys, key]),
      message: `there is no field ${quoted(tellName(key))} here`,
      hint: issue.message,
    }));
  }
  // Of several forms a value may take, the object is the only one with an inside to complain of.
  const inside = issue.code === "invalid_union" && isSilent(issue) ? insideOf(issue) : undefined;
  if (inside) return firstFew(inside).flatMap((inner) => issuesOf(inner, keys));
  return [explainIssue(issue, pathText(keys))];
}

function firstFew<Item>(items: readonly Item[]): Item[] {
  return items.slice(0, ISSUES_MAX);
}

/** Whether a union has nothing of its own to say. */
function isSilent({ message }: ZodIssue): boolean {
  return message === "Invalid input";
}

function insideOf({ errors }: z.core.$ZodIssueInvalidUnion): ZodIssue[] | undefined {
  return errors.find((attempt) => attempt.some(({ path, code }) => isInside(path, code)));
}

function isInside(path: readonly PropertyKey[], code: ZodIssue["code"]): boolean {
  return path.length > 0 || code === "unrecognized_keys";
}

function quoted(name: string): string {
  return name.startsWith('"') ? name : `"${name}"`;
}

/** Writes a path as a person would: `periods[1].start`. */
function pathText(keys: readonly PropertyKey[]): string {
  return keys.map(keyText).join("").replace(/^\./, "");
}

function keyText(key: PropertyKey): string {
  if (typeof key === "number") return `[${key}]`;
  const name = tellName(String(key));
  return name.startsWith('"') ? `[${name}]` : `.${name}`;
}
