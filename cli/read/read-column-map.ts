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

/** The sections a map may have, what a value in each must be, and how to say that. */
const SECTIONS: Record<
  keyof ColumnMap,
  readonly [isRight: (value: unknown) => boolean, rule: string]
> = {
  columns: [
    (value) => typeof value === "string" || value === null,
    "a header of the file, or null to leave the field out",
  ],
  statuses: [
    (value) => value === "open" || value === "won" || value === "lost",
    '"open", "won" or "lost"',
  ],
  stages: [(value) => typeof value === "string", "the name of a stage of the plan"],
  rates: [
    (value) => typeof value === "number" && value > 0,
    "a positive number: units of the plan's currency for one",
  ],
};

/** What a person says of an export: `columns` is which header holds each field. */
type ColumnMap = Pick<PipelineOptions, "statuses" | "stages" | "rates"> & {
  readonly columns?: NonNullable<PipelineOptions["mapping"]>;
};

/**
 * What --map says about a CRM's export: which column is what, and what its words mean.
 *
 * @param fields the names that `columns` may use
 * @example { "columns": { "amount": "Value" }, "statuses": { "Signed": "won" } }
 */
export async function readColumnMap(
  path: string,
  fields: readonly string[],
  terminal: Terminal,
): Promise<PipelineOptions> {
  const document = await readDocument(path, MAP, terminal);
  checkMap(document, path);
  const { columns = {}, ...words } = document;
  const stranger = Object.keys(columns).find((field) => !fields.includes(field));
  if (stranger === undefined) return { ...words, mapping: columns };
  const near = nearestName(stranger, fields);
  const hint = near ? `Did you mean ${near}?` : `Fields: ${fields.join(", ")}.`;
  return refuseMap(path, `columns.${stranger} is no field`, hint);
}

function checkMap(document: unknown, path: string): asserts document is ColumnMap {
  const names = Object.keys(SECTIONS).join(", ");
  if (!isObject(document)) return refuseMap(path, "it is no object", `It has ${names}.`);
  for (const [name, section] of Object.entries(document)) {
    if (!isSection(name)) return refuseMap(path, `${name} is unknown`, `A map has ${names}.`);
    if (!isObject(section)) return refuseMap(path, `${name} is no object`);
    const [isRight, rule] = SECTIONS[name];
    const wrong = Object.keys(section).find((key) => !isRight(section[key]));
    if (wrong !== undefined) return refuseMap(path, `${name}.${wrong} is not ${rule}`);
  }
}

function refuseMap(path: string, message: string, hint?: string): never {
  return refuse("invalid-map", `${path}: ${message}`, {
    path,
    ...(hint !== undefined && { hint }),
  });
}

function isSection(name: string): name is keyof ColumnMap {
  return Object.hasOwn(SECTIONS, name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
