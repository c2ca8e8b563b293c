import { Command, InvalidArgumentError, Option } from "commander";
import { withInquiryOptions } from "./inquiry-options.ts";

const EXAMPLES = `Examples:
  quotacast optimize plan.json --budget 60000           money over the levers that have a cost
  quotacast optimize plan.json --budget hours           reps' hours over creation and capture
`;

/** `quotacast optimize`: the best split of one budget. */
export function optimizeCommand(): Command {
  const command = new Command("optimize")
    .summary("find the best split of one budget")
    .description(
      "Finds how one budget is split best: money over the levers whose cost the plan tells, or " +
        "the reps' hours over creation and capture; and how far the split may be off that.",
    )
    .requiredOption("--budget <amount>", 'an amount of money, or "hours"', readBudget)
    .addOption(
      new Option("--measure <name>", "what to make as great as possible")
        .choices(["bookings", "pHit"])
        .default("bookings"),
    );
  return withInquiryOptions(command)
    .addHelpText("before", EXAMPLES)
    .action(async (plan, options) => {
      const { optimizeSplit } = await import("../actions/optimize-split.ts");
      await optimizeSplit(plan, options);
    });
}

function readBudget(text: string): number | "hours" {
  if (text === "hours") return text;
  const parts = /^(?<digits>\d[\d_]*(\.\d+)?)(?<unit>[kM]?)$/.exec(text)?.groups;
  const unit = { "": 1, k: 1_000, M: 1_000_000 }[parts?.unit ?? ""] ?? 1;
  const amount = parts ? Number(parts.digits.replaceAll("_", "")) * unit : Number.NaN;
  if (amount > 0 && amount < 1e12) return amount;
  throw new InvalidArgumentError('It must be an amount above 0, such as 60000 or 60k, or "hours".');
}
