import { listHeaders } from "./check-columns.ts";
import { type ColumnMapping, type Field, makeMapping } from "./field.ts";
import { guessMapping, type OwnHeaders } from "./guess-mapping.ts";
import type { Report } from "./issue.ts";
import { nearestHeader } from "./nearest-header.ts";

/** A mapping a person gave: a header for some fields, null to leave a field out. */
export type MappingOverride = { readonly [field in Field]?: string | null };

/**
 * The guessed mapping with a person's corrections. A column that a person claims for one field is
 * not also guessed for another; a column that is not there is reported, and the guess stands.
 */
export function resolveMapping(
  headers: readonly string[],
  override: MappingOverride,
  own: OwnHeaders,
  report: Report,
): ColumnMapping {
  for (const name of repeated(headers)) {
    report("duplicate-column", 1, name, name, "read the first column of that name");
  }
  const claimed = new Set(Object.values(override));
  const guess = guessMapping(
    headers.filter((header) => !claimed.has(header)),
    own,
  );
  return makeMapping((field) => {
    const wanted = override[field];
    if (wanted === undefined) return guess[field];
    if (wanted === null || headers.includes(wanted)) return wanted;
    const near = nearestHeader(wanted, headers);
    const hint = near === null ? `the columns are ${listHeaders(headers)}` : `is it "${near}"?`;
    const instead = guess[field] === null ? "read without it" : `read "${guess[field]}" instead`;
    report(
      "unknown-column",
      1,
      wanted,
      `no column "${wanted}" for ${field}`,
      `${instead}; ${hint}`,
    );
    return guess[field];
  });
}

function repeated(headers: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const header of headers) {
    if (seen.has(header) && header !== "") again.add(header);
    seen.add(header);
  }
  return again;
}
