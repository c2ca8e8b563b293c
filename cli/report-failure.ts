import { EXIT } from "./exit-code.ts";
import type { Failure } from "./failure.ts";
import { printable } from "./print/printable.ts";

/** Issues listed before the rest is only counted. */
const ISSUES_SHOWN = 20;

/** Prints a failure on stderr: as one JSON document under --json, else in plain words. */
export function reportFailure(failure: Failure, isJson: boolean): void {
  process.stderr.write(isJson ? `${failureAsJson(failure)}\n` : `${failureAsText(failure)}\n`);
}

export function failureAsJson({ code, message, path, hint, issues }: Failure): string {
  const [first] = issues ?? [];
  // Absent fields are null rather than missing, so that a script can read them blindly.
  const error = {
    code,
    message: first ? `${message}: ${first.message}` : message,
    path: path ?? null,
    hint: hint ?? first?.hint ?? null,
  };
  return JSON.stringify({ error: issues ? { ...error, issues } : error });
}

export function failureAsText({ exitCode, message, hint, issues = [] }: Failure): string {
  const opening = exitCode === EXIT.failed ? "quotacast failed" : "quotacast";
  const lines = [`${opening}: ${message}`];
  for (const { path, message, hint } of issues.slice(0, ISSUES_SHOWN)) {
    lines.push(`  ${path === "" ? "" : `${path}: `}${message}${hint ? ` (${hint})` : ""}`);
  }
  if (issues.length > ISSUES_SHOWN) lines.push(`  … and ${issues.length - ISSUES_SHOWN} more`);
  if (hint) lines.push(`  ${hint}`);
  return lines.map(printable).join("\n");
}
