import { type Command, InvalidArgumentError, Option } from "commander";
import { PRESET_NAMES } from "../../engine/index.ts";

/** Adds the options of commands that read a CRM's export. */
export function withImportOptions(command: Command): Command {
  return command
    .addOption(new Option("--preset <name>", "the CRM it comes from").choices(PRESET_NAMES))
    .option("--map <file>", "a JSON file that says which column is what")
    .option("--history <csv>", "the history of its changes: stages, amounts, close dates")
    .option("--rates <file>", "exchange rates: a line such as EUR,1.1 for each other currency")
    .option("--first-record <date>", "the first day whose closings are in it", readDate)
    .option("--as-of <date>", "the day the export was made, YYYY-MM-DD", readDate)
    .addOption(
      new Option("--date-order <order>", "how dates are written").choices(["ymd", "dmy", "mdy"]),
    )
    .addOption(new Option("--decimal <mark>", "the decimal mark").choices([".", ","]))
    .option("--delimiter <character>", 'between the columns; "tab" for a tab', readDelimiter)
    .option("--currency <code>", "the plan's currency, such as USD", readCurrency);
}

/** A date that exists, as YYYY-MM-DD. */
export function readDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date("none");
  // JavaScript takes February 30th for the 2nd of March.
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (isReal) return text;
  throw new InvalidArgumentError("It must be a date that exists, as YYYY-MM-DD.");
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
