import { Command, InvalidArgumentError, Option } from "commander";
import { withImportOptions } from "./import-options.ts";
import { wholeNumber, withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast fit deals.csv --as-of 2026-01-01            what the past says, number by number
  quotacast fit deals.csv --as-of 2026-01-01 --quota 500000 -o plan.json
  quotacast fit history.json --process whole-cycle      what import --write-history wrote
`;

/** `quotacast fit`: a history in, a plan out, with what is known of each of its numbers. */
export function fitCommand(): Command {
  const command = new Command("fit")
    .summary("make a plan of a history")
    .description(
      "Learns a plan from a history: creation, win rate, cycle and deal size, how well each is " +
        "known, and what quarters share; what history cannot tell is said to be assumed. " +
        "The plan starts from --as-of: what is dated on that day or later is not known.",
    )
    .argument("<history>", 'a CRM\'s CSV export, a history (.json), or "-" for standard input')
    .option("--quota <amount>", "bookings target of each period", readAmount)
    .addOption(
      new Option("--period <length>", "what the quota is for")
        .choices(["month", "quarter", "year"])
        .default("quarter"),
    )
    .option("--periods <n>", "how many periods the plan is for", wholeNumber(1, 400), 4)
    .addOption(
      new Option("--process <kind>", "by stage, or the whole cycle at once")
        .choices(["auto", "whole-cycle", "stages"])
        .default("auto"),
    )
    .addOption(
      new Option("--law <kind>", "of days: what foretells better, or one of the two")
        .choices(["auto", "lognormal", "hazard"])
        .default("auto"),
    )
    .option("--covariates", "learn what size does to winning and to the cycle, too: seconds more")
    .option("--segments", "give segments a win rate, cycle time and deal size of their own")
    .option("--bootstrap <n>", "check the intervals on so many resamples", wholeNumber(0, 10_000))
    .option("--draws <n>", "draws of the plan's numbers", wholeNumber(2, 2000), 200)
    .option("--seed <text>", "what the draws follow from", "fit")
    .option("-o, --out <file>", 'write the plan here; "-" for standard output');
  return withSharedOptions(withImportOptions(command))
    .addHelpText("before", EXAMPLES)
    .action(async (history, options) => {
      const { fitHistory } = await import("../actions/fit-history.ts");
      await fitHistory(history, options);
    });
}

function readAmount(text: string): number {
  const amount = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (amount <= 1e12) return amount;
  throw new InvalidArgumentError("It must be a bare number of at most 1e12, such as 500000.");
}
