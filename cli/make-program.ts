import { Command } from "commander";
import { ENGINE_VERSION } from "../engine/index.ts";
import { backtestCommand } from "./commands/backtest.ts";
import { compareCommand } from "./commands/compare.ts";
import { explainCommand } from "./commands/explain.ts";
import { fitCommand } from "./commands/fit.ts";
import { importCommand } from "./commands/import.ts";
import { leverageCommand } from "./commands/leverage.ts";
import { optimizeCommand } from "./commands/optimize.ts";
import { requireCommand } from "./commands/require.ts";
import { runCommand } from "./commands/run.ts";
import { schemaCommand } from "./commands/schema.ts";
import { sweepCommand } from "./commands/sweep.ts";
import { reportCommand } from "./commands/write-report.ts";

const EXAMPLES = `Examples:
  quotacast run example-team                            forecast a plan that ships with quotacast
  quotacast compare example-team --scenario double-win-rate
  quotacast leverage example-team                       find which lever does most
  quotacast import deals.csv -o pipeline.json           read a CRM's export
  quotacast fit deals.csv --as-of 2026-01-01 -o plan.json   a plan from what it says of the past
`;

const EXIT_CODES = `
Exit codes: 0 ok, 1 run failed, 2 wrong usage or input, 3 an --assert missed,
4 partial result, 130 interrupted, 143 terminated.
"quotacast COMMAND --help" says more of each command.`;

const COMMANDS = [
  runCommand,
  reportCommand,
  compareCommand,
  leverageCommand,
  requireCommand,
  sweepCommand,
  optimizeCommand,
  explainCommand,
  importCommand,
  fitCommand,
  backtestCommand,
  schemaCommand,
];

/**
 * The command line as Commander runs it. It throws instead of ending the process, and leaves errors
 * to the caller; what a command needs is loaded when it runs, so that help comes at once.
 */
export function makeProgram(): Command {
  const program = new Command("quotacast")
    .description("Tells a sales team what its pipeline will bring and what to change.")
    .version(ENGINE_VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", EXIT_CODES);
  for (const make of COMMANDS) {
    program.addCommand(make().helpOption("-h, --help", "print this help"));
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
  return program;
}
