import type { PipelineOptions } from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import { nearestName } from "../nearest-name.ts";
import type { Terminal } from "../terminal.ts";
import type { Expectation } from "./read-bytes.ts";
import { readDocument } from "./read-document.ts";

const MAP: Expectation = {
  what: "a map of columns (JSON)",
  bytesMax: 1e6,
  hint: "A map names a few columns.",
};

/** What a map file may say, and of what kind its values are. */
const SECTIONS = {
  columns: (value: unknown) => typeof value === "string" || value === null,
  statuses: (value: unknown) => value === "open" || value === "won" || value === "lost",
  stages: (value: unknown) => typeof value === "string",
  rates: (value: unknown) => typeof value === "number" && value > 0,
};
const RULES: Record<keyof typeof SECTIONS, string> = {
  columns: "a header of the file, or null to leave the field out",
  statuses: '"open", "won" or "lost"',
  stages: "the name of a stage of the plan",
  rates: "a positive number: units of the plan's currency for one",
};

type ColumnMap = Pick<PipelineOptions, "mapping" | "statuses" | "stages" | "rates">;

/**
 * What --map says about a CRM's export: which column is what, and what its words mean.
 *
 * @example { "columns": { "amount": "Value" }, "statuses": { "Signed": "won" } }
 */
export async function readColumnMap(
  path: string,
  fields: readonly string[],
  terminal: Terminal,
): Promise<ColumnMap> {
  const { columns, ...rest } = checkSections(await readDocument(path, MAP, terminal), path);
  for (const field of Object.keys(columns ?? {})) {
    if (fields.includes(field)) continue;
    const near = nearestName(field, fields);
    const hint = near ? `Did you mean ${near}?` : `Fields: ${fields.join(", ")}.`;
    refuseMap(path, `columns.${field} is no field`, hint);
  }
  return { ...rest, ...(columns && { mapping: columns }) } as ColumnMap;
}

function checkSections(document: unknown, path: string): Record<string, object | undefined> {
  if (!isObject(document)) return refuseMap(path, "it is no object", sectionsHint());
  for (const [name, section] of Object.entries(document)) {
    if (!isSection(name)) return refuseMap(path, `${name} is unknown`, sectionsHint());
    if (!isObject(section)) return refuseMap(path, `${name} is no object`, "");
    for (const [key, value] of Object.entries(section)) {
      if (SECTIONS[name](value)) continue;
      refuseMap(path, `${name}.${key} is not ${RULES[name]}`, "");
    }
  }
  return document as Record<string, object | undefined>;
}

function sectionsHint(): string {
  return `A map has ${Object.keys(SECTIONS).join(", ")}, all of them optional.`;
}

function refuseMap(path: string, message: string, hint: string): never {
  return refuse("invalid-map", `${path}: ${message}`, { path, ...(hint !== "" && { hint }) });
}

function isSection(name: string): name is keyof typeof SECTIONS {
  return Object.hasOwn(SECTIONS, name);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
