import { Command } from "commander";
import { readProbability, withInquiryOptions } from "./inquiry-options.ts";

const EXAMPLES = `Examples:
  quotacast require example-team --probability 0.8 --lever creation
  quotacast require plan.json --probability 90% --lever coverage     how much must be open
  quotacast require plan.json --probability 0.8 --lever creation --with winRate
`;

/** `quotacast require`: how far a lever must move for a chance of the quota. */
export function requireCommand(): Command {
  const command = new Command("require")
    .summary("find how far one lever must move")
    .description(
      "Finds how far one lever must move for a chance of reaching the quota, everything else " +
        "held; and what chances of 50, 80, 90 and 95 % would need.",
    )
    .requiredOption("--probability <p>", "the chance that is wanted, such as 0.8", readProbability)
    .requiredOption("--lever <name>", "what is to move: a lever, or coverage for what is open")
    .option("--with <name>", "pairs with this lever that reach it together");
  return withInquiryOptions(command)
    .addHelpText("before", EXAMPLES)
    .action(async (plan, options) => {
      const { findRequirement } = await import("../actions/find-requirement.ts");
      await findRequirement(plan, options);
    });
}
