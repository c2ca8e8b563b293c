import type { z } from "zod";
import { editDistance } from "./edit-distance.ts";
import type { Issue } from "./issue.ts";
import { percentHint } from "./percent-hint.ts";

type ZodIssue = z.core.$ZodIssue;
type Explanation = Omit<Issue, "path">;

/** A name that is longer than this is not worth repeating. */
const NAME_CHARACTERS_MAX = 200;

/** A value that is longer than this is told by its beginning. */
const VALUE_CHARACTERS_MAX = 60;
const FIELDS_TOLD = 4;

/** More values than these fill a screen: then these few are told. */
const VALUES_TOLD = 16;
const LIKEST_TOLD = 3;

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** Says one thing that a schema found wrong as a person would: the rule, then what was found. */
export function explainIssue(issue: ZodIssue, path: string): Issue {
  const { code, message, ...more } = explain(issue);
  return { code, path, message: path === "" ? `the document ${message}` : message, ...more };
}

function explain(issue: ZodIssue): Explanation {
  const rule = ruleOf(issue);
  const found = foundIn(issue);
  if (found !== undefined) {
    return { code: codeOf(issue), message: `${rule}, got ${tell(found)}`, ...hintFor(issue) };
  }
  const must = rule.startsWith("must") ? `it ${rule}` : rule;
  return { code: "missing", message: `is missing: ${must}` };
}

/** The value complained of: of an object told apart by a field, that field. */
function foundIn(issue: ZodIssue): unknown {
  const { input } = issue;
  if (issue.code !== "invalid_union" || !issue.discriminator) return input;
  return (input as Record<string, unknown>)[issue.discriminator];
}

function codeOf({ code }: ZodIssue): string {
  if (code === "too_big" || code === "too_small") return "out-of-range";
  if (code === "invalid_type") return "wrong-type";
  return code === "invalid_union" ? "wrong-form" : "invalid";
}

function ruleOf(issue: ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kindOf(issue)}`;
    case "invalid_value":
      return `must be ${someOf(issue.values, issue.input)}`;
    case "invalid_union":
      return "options" in issue ? `must be ${oneOf(issue.options ?? [])}` : issue.message;
    case "too_big":
      return sizeRule(issue, "at most", "below", issue.maximum);
    case "too_small":
      return sizeRule(issue, "at least", "above", issue.minimum);
    default:
      return issue.message;
  }
}

function kindOf({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (expected === "number" && typeof input === "number") return "a finite number";
  return KINDS[expected] ?? expected;
}

type SizeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall;

function sizeRule(
  { origin, exact, inclusive }: SizeIssue,
  within: string,
  beyond: string,
  limit: number | bigint,
): string {
  const bound = exact ? "exactly" : inclusive === false ? beyond : within;
  if (origin === "array") return `must list ${bound} ${limit} ${limit === 1 ? "entry" : "entries"}`;
  if (origin !== "string") return `must be ${bound} ${limit}`;
  return limit === 1 ? "must not be empty" : `must have ${bound} ${limit} characters`;
}

/** All that a value may be; of many, those that are likest to what was written. */
function someOf(values: readonly unknown[], written: unknown): string {
  if (values.length <= VALUES_TOLD) return oneOf(values);
  const text = typeof written === "string" ? clip(written, VALUE_CHARACTERS_MAX) : "";
  const far = (value: unknown) => editDistance(text, String(value));
  const likest = [...values].sort((a, b) => far(a) - far(b)).slice(0, LIKEST_TOLD);
  return oneOf([...likest], `one of ${values.length - LIKEST_TOLD} others`);
}

function oneOf(values: readonly unknown[], others?: string): string {
  const told = values.map((value) => JSON.stringify(value));
  const last = others ?? told.pop();
  return told.length > 0 ? `${told.join(", ")} or ${last}` : `${last}`;
}

/** Numbers are the commonest slip: told in percent, in quotes, with separators or units. */
function hintFor(issue: ZodIssue): { hint?: string } {
  const { input } = issue;
  const isRate = issue.code === "too_big" && issue.origin === "number" && issue.maximum === 1;
  if (isRate && typeof input === "number" && input <= 100) return { hint: percentHint(input) };
  if (issue.code !== "invalid_type" || issue.expected !== "number") return {};
  if (typeof input !== "string") return {};
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(input);
  if (percent) return { hint: percentHint(Number(percent[1])) };
  return { hint: "write a bare number: no quotes, separators, currency signs or units" };
}

/** A value as it is written in JSON, or what it is where that is too long to repeat. */
function tell(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(clip(value, VALUE_CHARACTERS_MAX));
  if (Array.isArray(value)) return value.length > 0 ? `a list of ${value.length}` : "an empty list";
  if (typeof value !== "object" || value === null) return clip(String(value), VALUE_CHARACTERS_MAX);
  const fields = Object.entries(value).slice(0, FIELDS_TOLD);
  if (fields.length === 0) return "{}";
  const told = fields.map(([key, inner]) => `${tellName(key)}: ${tellInner(inner)}`);
  return clip(`{ ${told.join(", ")} }`, VALUE_CHARACTERS_MAX);
}

function tellInner(value: unknown): string {
  return typeof value === "object" && value !== null ? "…" : tell(value);
}

/** A field's name, in quotes if it is none that our documents have. */
export function tellName(name: string): string {
  return /^[\w$-]{1,60}$/.test(name) ? name : JSON.stringify(clip(name));
}

/** The beginning of a text that is too long to repeat. */
function clip(text: string, max: number = NAME_CHARACTERS_MAX): string {
  return text.length > max ? `${text.slice(0, max)}…` : text;
}
