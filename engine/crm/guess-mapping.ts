import { type ColumnMapping, type Field, makeMapping } from "./field.ts";
import { HEADER_SYNONYMS } from "./header-synonyms.ts";
import { normalizeWords } from "./normalize-words.ts";

/** What exports put before every header: Pipedrive's "Deal - ", Fivetran's "property_". */
const PREFIX = /^\s*(deal\s+-\s+|property_)/i;

const SYNONYMS = HEADER_SYNONYMS.map(
  ([field, headers]) => [field, headers.map(normalizeWords)] as const,
);

/**
 * Which column holds which field, as far as the headers tell.
 *
 * @param headers as they stand in the file; of several alike the first counts
 * @example guessMapping(["Deal - ID", "Deal - Value"]).amount // "Deal - Value"
 */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const free = new Map<string, string>();
  for (const header of headers) {
    const name = normalizeWords(header.replace(PREFIX, ""));
    if (name !== "" && !free.has(name)) free.set(name, header);
  }
  const guess = new Map<Field, string>();
  for (const [field, names] of SYNONYMS) {
    const name = names.find((candidate) => free.has(candidate));
    if (name === undefined) continue;
    guess.set(field, free.get(name) ?? "");
    free.delete(name);
  }
  return makeMapping((field) => guess.get(field) ?? null);
}
