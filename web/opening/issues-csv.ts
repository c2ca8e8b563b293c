import type { ImportIssue } from "../../engine/index.ts";

const COLUMNS = ["row", "column", "code", "found", "action"] as const;

/** What a spreadsheet would run as a formula if a cell began with it. */
const FORMULA = /^[=+\-@\t\r]/;

/** The issues of an import as CSV text, so that they can be worked off in a spreadsheet. */
export function issuesCsv(issues: readonly ImportIssue[]): string {
  const lines = issues.map((issue) => COLUMNS.map((column) => cell(issue[column])).join(","));
  return `${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}

/** Text that came from a file may hold a formula: an apostrophe makes it text again. */
function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
