import {
  claimsJsonSchema,
  comparisonJsonSchema,
  exportMapJsonSchema,
  forecastJsonSchema,
  historyJsonSchema,
  hygieneJsonSchema,
  leverageJsonSchemas,
  pastJsonSchemas,
  planJsonSchema,
  replayJsonSchemas,
  scenarioJsonSchema,
} from "../../engine/index.ts";
import type { SchemaName } from "../commands/schema-names.ts";
import { printDocument } from "../print/print-document.ts";
import { openTerminal } from "../terminal.ts";

const SCHEMAS: Record<SchemaName, () => object> = {
  plan: planJsonSchema,
  scenario: scenarioJsonSchema,
  forecast: forecastJsonSchema,
  comparison: comparisonJsonSchema,
  history: historyJsonSchema,
  hygiene: hygieneJsonSchema,
  "export-map": exportMapJsonSchema,
  claims: claimsJsonSchema,
  ...leverageJsonSchemas,
  ...pastJsonSchemas,
  ...replayJsonSchemas,
};

/** `quotacast schema`: prints the JSON Schema of a document. */
export async function printSchema(name: SchemaName): Promise<void> {
  await openTerminal({}).write(printDocument(SCHEMAS[name]()));
}
