import { Command, InvalidArgumentError, Option } from "commander";
import { readDate, withImportOptions } from "./import-options.ts";
import { readTrials, withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast backtest deals.csv                          each quarter of the past, month by month
  quotacast backtest deals.csv --every quarter --horizon next-quarter
  quotacast backtest history.json --from 2025-01-01 --quota 400000 --json
`;

const HORIZONS = ["month", "quarter", "next-quarter", "year"] as const;

/** `quotacast backtest`: what the past would have been forecast to be, and what it was. */
export function backtestCommand(): Command {
  const command = new Command("backtest")
    .summary("forecast the past, and see how good that was")
    .description(
      "Forecasts past periods from what was known then, and scores that against baselines.",
    )
    .argument("<history>", "a CRM's export (CSV), or a history as import writes it (JSON)")
    .option("--from <date>", "the first day to forecast from, YYYY-MM-DD", readDate)
    .option("--to <date>", "the last one", readDate)
    .addOption(
      new Option("--every <step>", "between one day to forecast from and the next")
        .choices(["month", "quarter"])
        .default("month"),
    )
    .addOption(
      new Option("--horizon <period>", "what is forecast, bookings to date included")
        .choices(HORIZONS)
        .default("quarter"),
    )
    .option(
      "--quota <amount>",
      "of the period; else what four periods booked on average",
      readQuota,
    )
    .option("--trials <n>", "futures to simulate from each day", readTrials, 2_000)
    .option("--seed <text>", "what the luck follows from", "1")
    .option("-o, --out <file>", 'write the document here; "-" for standard output');
  return withSharedOptions(withImportOptions(command))
    .addHelpText("before", EXAMPLES)
    .action(async (source, options) => {
      const { backtestHistory } = await import("../actions/backtest-history.ts");
      await backtestHistory(source, options);
    });
}

function readQuota(text: string): number {
  const quota = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (quota > 0) return quota;
  throw new InvalidArgumentError("It must be an amount above 0.");
}
