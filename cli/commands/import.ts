import { Command, InvalidArgumentError, Option } from "commander";
import { readDate } from "./read-date.ts";
import { withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast import deals.csv                            what is in it, and what is wrong with it
  quotacast import deals.csv -o pipeline.json           a pipeline for: run plan.json --opening …
  quotacast import deals.csv --date-order dmy           03/04/2026 is the third of April
  quotacast import deals.csv --into plan.json -o new-plan.json
`;

const PRESETS = ["salesforce", "hubspot", "pipedrive", "dynamics", "zoho", "generic"] as const;

/** `quotacast import`: a CRM's list of opportunities in, a pipeline out. */
export function importCommand(): Command {
  const command = new Command("import")
    .summary("read opportunities from a CRM's CSV export")
    .description("Reads a CRM's CSV export into a pipeline, and says what is wrong with it.")
    .argument("<csv>", 'a CSV file, or "-" for standard input')
    .addOption(new Option("--preset <name>", "the CRM it comes from").choices(PRESETS))
    .option("--map <file>", "a JSON file that says which column is what")
    .option("--as-of <date>", "the day the export was made, YYYY-MM-DD", readDate)
    .addOption(
      new Option("--date-order <order>", "how dates are written").choices(["ymd", "dmy", "mdy"]),
    )
    .addOption(new Option("--decimal <mark>", "the decimal mark").choices([".", ","]))
    .option("--delimiter <character>", 'between the columns; "tab" for a tab', readDelimiter)
    .option("--currency <code>", "the plan's currency, such as USD", readCurrency)
    .option("--into <plan>", "write that plan, opening with this pipeline, instead")
    .option("--write-history <file>", "write the history, which fit and backtest learn from")
    .option("-o, --out <file>", 'write the document here; "-" for standard output');
  return withSharedOptions(command)
    .addHelpText("before", EXAMPLES)
    .action(async (csv, options) => {
      const { importPipeline } = await import("../actions/import-pipeline.ts");
      await importPipeline(csv, options);
    });
}

function readDelimiter(text: string): string {
  const character = text === "tab" || text === "\\t" ? "\t" : text;
  if (/^[^"\r\n]$/.test(character)) return character;
  throw new InvalidArgumentError('It must be one character, or "tab".');
}

function readCurrency(text: string): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new InvalidArgumentError("It must be three capital letters, such as USD.");
}
