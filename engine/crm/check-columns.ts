import type { ColumnMapping, Field } from "./field.ts";
import type { Report } from "./issue.ts";
import { normalizeWords } from "./normalize-words.ts";

/** Without one of these nothing tells an opportunity's state or its place in time. */
const TELLING_FIELDS = [
  ...["stage", "status", "isWon", "isClosed", "created", "closed", "wonOn", "lostOn"],
] as readonly Field[];

/** Most CRMs mean amount × probability by this header; a few mean the amount. */
const WEIGHTED_HEADER = normalizeWords("Expected Revenue");

/** Whether the columns are enough to read opportunities by; reports which are missing. */
export function checkColumns(
  headers: readonly string[],
  mapping: ColumnMapping,
  report: Report,
): boolean {
  if (TELLING_FIELDS.every((field) => mapping[field] === null)) {
    const action = `nothing was read; needed is a header row with a stage or status, an amount, a \
creation date and a close date (found: ${listHeaders(headers)})`;
    report("no-columns", 1, null, listHeaders(headers), action);
    return false;
  }
  const lacks = (...fields: readonly Field[]) => fields.every((field) => mapping[field] === null);
  const absent = "no column for it";
  if (lacks("stage", "status", "isWon", "isClosed")) {
    report("no-status", 1, null, absent, "took every opportunity for open");
  }
  if (lacks("created")) report("missing-created", 1, null, absent, "left creation dates out");
  if (lacks("amount")) report("missing-amount", 1, null, absent, "left amounts out");
  if (mapping.amount !== null && normalizeWords(mapping.amount) === WEIGHTED_HEADER) {
    const action = "read as the amount; in most CRMs it is amount × probability: check";
    report("weighted-amount", 1, mapping.amount, mapping.amount, action);
  }
  return true;
}

/** Up to twenty headers in one line. */
export function listHeaders(headers: readonly string[]): string {
  const shown = headers.slice(0, 20).map((header) => header.slice(0, 60));
  const more = headers.length > shown.length ? `, and ${headers.length - shown.length} more` : "";
  return `${shown.join(", ")}${more}`;
}
