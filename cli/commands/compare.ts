import { Command } from "commander";
import { gather, readFuture, withRunOptions, withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast compare example-team --scenario double-win-rate --scenario halve-the-cycle
  quotacast compare plan.json --scenario ours.json --json
  quotacast compare plan.json --scenario ours.json --replay 17    what differs in one future
`;

/** `quotacast compare`: what each what-if changes, future by future. */
export function compareCommand(): Command {
  const command = new Command("compare")
    .summary("compare what-ifs with the plan and each other")
    .description(
      "Compares what-ifs with the plan as it is. All share their luck, future by future: so " +
        "a difference is the what-if's doing, and not chance.",
    )
    .argument("<plan>", 'a plan (JSON file), "-" for standard input, or the id of a shipped plan')
    .requiredOption("--scenario <what-if>", "a file or shipped id; one for each what-if", gather)
    .option("--opening <file>", "open with this pipeline, as import wrote it");
  return withSharedOptions(
    withRunOptions(command)
      .option("-o, --out <file>", "write the comparison as .json")
      .option("--replay <future>", "tell what differs in one future instead, and why", readFuture),
  )
    .addHelpText("before", EXAMPLES)
    .action(async (plan, options) => {
      if (options.replay !== undefined) {
        const { replayDifference } = await import("../actions/replay-future.ts");
        return replayDifference(plan, options);
      }
      const { comparePlan } = await import("../actions/compare-plan.ts");
      await comparePlan(plan, options);
    });
}
