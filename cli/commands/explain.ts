import { Command } from "commander";
import { withInquiryOptions } from "./inquiry-options.ts";
import { gather } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast explain plan.json --actual quarter.json     what made the quarter miss its plan
  quotacast explain plan.json --what-if a.json --what-if b.json
`;

const ACTUAL = `
An actual says what a period really brought; what it leaves out stays unexplained:
  { "format": "quotacast-actual/1", "period": "2026-Q1", "bookings": 410000, "created": 31,
    "values": { "winRate": 0.2, "dealSize": 47000, "cycleTime": 95, "secondMeeting": 0.4 } }
`;

/** `quotacast explain`: what made the difference. */
export function explainCommand(): Command {
  const command = new Command("explain")
    .summary("find what made a period differ from its plan")
    .description(
      "Attributes the difference between what a period really brought and its plan, or between " +
        "a what-if and the plan, to what changed: each factor its share, and luck the rest.",
    )
    .option("--actual <file>", 'what really happened (JSON), "-" for standard input')
    .option("--what-if <what-if>", "instead: a file or shipped id; several share out", gather);
  return withInquiryOptions(command)
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", ACTUAL)
    .action(async (plan, options) => {
      const { explainDifference } = await import("../actions/explain-difference.ts");
      await explainDifference(plan, options);
    });
}
