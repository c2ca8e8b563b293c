import { type PipelineOptions, readExportMap } from "../../engine/index.ts";
import { refuse } from "../failure.ts";
import type { Terminal } from "../terminal.ts";
import type { Expectation } from "./read-bytes.ts";
import { nameOf, readDocument } from "./read-document.ts";

const MAP: Expectation = {
  what: "a map of columns (JSON)",
  bytesMax: 1e6,
  hint: "A map names a few columns.",
};

/**
 * What --map says about a CRM's export: which column is what, and what its words mean. As
 * --write-map wrote it, or as a person did.
 *
 * @example { "columns": { "amount": "Value" }, "statuses": { "Signed": "won" } }
 */
export async function readColumnMap(path: string, terminal: Terminal): Promise<PipelineOptions> {
  const { value, issues } = readExportMap(await readDocument(path, MAP, terminal));
  if (value !== undefined) return value;
  return refuse("invalid-map", `${nameOf(path)} is no map of columns`, {
    path: issues[0].path || path,
    issues,
  });
}
