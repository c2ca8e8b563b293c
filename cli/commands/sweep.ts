import { Command, Option } from "commander";
import { numberFrom, withInquiryOptions } from "./inquiry-options.ts";
import { gather, wholeNumber } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast sweep example-team --lever winRate --from 0.5 --to 2
  quotacast sweep example-team --lever creation --lever winRate     a map of two levers
`;

/** `quotacast sweep`: one lever through a range, or two over a map. */
export function sweepCommand(): Command {
  const command = new Command("sweep")
    .summary("move one lever, or two, through a range")
    .description(
      "Moves a lever through a range of multipliers of today's value. With two levers, maps the " +
        "chance of the quota over both, with the lines of 50, 80 and 90 %.",
    )
    .addOption(
      new Option("--lever <name>", "the lever; twice for a map")
        .argParser(gather)
        .makeOptionMandatory(),
    )
    .option("--from <factor>", "the least multiplier", numberFrom(0.01, 100), 0.5)
    .option("--to <factor>", "the greatest multiplier", numberFrom(0.01, 100), 2)
    .option("--points <n>", "how many, on each axis", wholeNumber(2, 101));
  return withInquiryOptions(command)
    .addHelpText("before", EXAMPLES)
    .action(async (plan, options) => {
      const { sweepLevers } = await import("../actions/sweep-levers.ts");
      await sweepLevers(plan, options);
    });
}
