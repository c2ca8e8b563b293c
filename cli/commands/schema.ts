import { Argument, Command } from "commander";
import { SCHEMA_NAMES } from "./schema-names.ts";

const EXAMPLES = `Examples:
  quotacast schema plan > plan.schema.json
`;

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
