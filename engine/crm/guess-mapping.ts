import { type ColumnMapping, type Field, makeMapping } from "./field.ts";
import { HEADER_SYNONYMS } from "./header-synonyms.ts";
import { normalizeWords } from "./normalize-words.ts";

/** Around headers put "Deal - " Pipedrive, "property_" Fivetran, "__c" Salesforce. */
const AROUND = /^\s*(?:deal\s+-\s+|property_)|__c\s*$/gi;

const SYNONYMS = HEADER_SYNONYMS.map(
  ([field, headers]) => [field, headers.map(normalizeWords)] as const,
);

/** Headers of one CRM by field, tried before those that are the same everywhere. */
export type OwnHeaders = { readonly [field in Field]?: readonly string[] };

/**
 * Which column holds which field, as far as the headers tell.
 *
 * @param headers as they stand in the file; of several alike the first counts
 * @param own what the CRM that wrote the file calls its fields
 * @example guessMapping(["Deal - ID", "Deal - Value"]).amount // "Deal - Value"
 */
export function guessMapping(headers: readonly string[], own: OwnHeaders = {}): ColumnMapping {
  const free = new Map<string, string>();
  for (const header of headers) {
    const name = normalizeWords(header.replace(AROUND, ""));
    if (name !== "" && !free.has(name)) free.set(name, header);
  }
  const guess = new Map<Field, string>();
  for (const [field, names] of SYNONYMS) {
    const candidates = [...(own[field] ?? []).map(normalizeWords), ...names];
    const name = candidates.find((candidate) => free.has(candidate));
    if (name === undefined) continue;
    guess.set(field, free.get(name) ?? "");
    free.delete(name);
  }
  return makeMapping((field) => guess.get(field) ?? null);
}
