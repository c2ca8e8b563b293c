import { Command } from "commander";
import { readTrials, withSharedOptions, withWorkers } from "./shared-options.ts";

/** Futures of each alternative: enough to decide what the claims say. */
const TRIALS = 1_000;

const EXAMPLES = `Examples:
  quotacast claims            what leaders argue about, decided by simulation
  quotacast claims 2.1        one claim; 2 for a whole theme
  quotacast claims --json > claims.json
`;

/** `quotacast claims`: looks at what is said of pipelines, and prints what the engine found. */
export function claimsCommand(): Command {
  const command = new Command("claims")
    .summary("put common claims about pipelines to the test")
    .description(
      "Puts claims that leaders and teachers argue about to the test: each by an experiment of " +
        "its own, on the same luck with and without what it is about. What does not hold is said.",
    )
    .argument("[id]", "a claim, such as 2.1, or a theme, such as 2; all where absent")
    .option("--trials <n>", "futures of each alternative, at least 400", readTrials, TRIALS)
    .option("--seed <text>", "what the luck follows from; the same seed, the same futures", "1");
  return withSharedOptions(withWorkers(command))
    .addHelpText("before", EXAMPLES)
    .action(async (id, options) => {
      const { examineClaims } = await import("../actions/examine-claims.ts");
      await examineClaims(id, options);
    });
}
