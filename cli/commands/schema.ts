import { Argument, Command } from "commander";

const EXAMPLES = `Examples:
  quotacast schema plan > plan.schema.json
`;

/** Documents that have a schema. */
export const SCHEMA_NAMES = [
  "plan",
  "scenario",
  "forecast",
  "comparison",
  "replay",
  "replay-difference",
  "history",
  "hygiene",
  "export-map",
  "pipeline",
  "fit",
  "backtest",
  "claims",
  "leverage",
  "requirement",
  "sweep",
  "map",
  "optimization",
  "actual",
  "explanation",
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** `quotacast schema`: the JSON Schema of a document. */
export function schemaCommand(): Command {
  return new Command("schema")
    .summary("print the JSON Schema of a document")
    .description("Prints the JSON Schema (draft 2020-12) of a document, for editors and checks.")
    .addArgument(new Argument("<document>", "which").choices(SCHEMA_NAMES))
    .option("--json", "no effect: a schema is JSON already; errors are JSON, too")
    .addHelpText("before", EXAMPLES)
    .action(async (name) => {
      const { printSchema } = await import("../actions/print-schema.ts");
      await printSchema(name);
    });
}
