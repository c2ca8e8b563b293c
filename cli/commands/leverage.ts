import { Command } from "commander";
import { withInquiryOptions } from "./inquiry-options.ts";

const EXAMPLES = `Examples:
  quotacast leverage example-team                       where to act
  quotacast leverage plan.json --period 2026-Q2         for one period
  quotacast leverage plan.json --json | jq .verdict
`;

/** `quotacast leverage`: which lever does most, and how sure that is. */
export function leverageCommand(): Command {
  const command = new Command("leverage")
    .summary("find which lever does most")
    .description(
      "Tells how bookings and the chance of the quota respond to each lever, what the levers do " +
        "together, how many opportunities are needed, and which lever does most, if one does.",
    );
  return withInquiryOptions(command)
    .addHelpText("before", EXAMPLES)
    .action(async (plan, options) => {
      const { analyseLeverage } = await import("../actions/analyse-leverage.ts");
      await analyseLeverage(plan, options);
    });
}
