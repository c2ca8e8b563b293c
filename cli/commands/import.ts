import { Command } from "commander";
import { withImportOptions } from "./import-options.ts";

import { withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast import deals.csv                            what is in it, and what is wrong with it
  quotacast import deals.csv -o pipeline.json           a pipeline for: run plan.json --opening …
  quotacast import deals.csv --date-order dmy           03/04/2026 is the third of April
  quotacast import deals.csv --into plan.json -o new-plan.json
  quotacast import deals.csv --history stages.csv --hygiene
                                                        what is wrong with the records, and how much
`;

/** `quotacast import`: a CRM's list of opportunities in, a pipeline out. */
export function importCommand(): Command {
  const command = new Command("import")
    .summary("read opportunities from a CRM's CSV export")
    .description("Reads a CRM's CSV export into a pipeline, and says what is wrong with it.")
    .argument("<csv>", 'a CSV file, or "-" for standard input');
  withImportOptions(command)
    .option("--into <plan>", "write that plan, opening with this pipeline, instead")
    .option("--hygiene", "print what is wrong with the records; with --into, what that does")
    .option("--write-map <file>", "write how it was read, for --map next time")
    .option("--write-history <file>", "write the history, which fit and backtest learn from")
    .option("-o, --out <file>", 'write the document here; "-" for standard output');
  return withSharedOptions(command)
    .addHelpText("before", EXAMPLES)
    .action(async (csv, options) => {
      const { importPipeline } = await import("../actions/import-pipeline.ts");
      await importPipeline(csv, options);
    });
}
