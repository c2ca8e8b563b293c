import { Command } from "commander";
import { gather, readFuture, withRunOptions, withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast run example-team                            a plan that ships with quotacast
  quotacast run plan.json --scenario double-win-rate    the same plan, with a what-if
  quotacast run plan.json --assert "pHit>=0.8"          exit code 3 unless 80 in 100 make it
  quotacast run plan.json --json | jq .total.pHit       one number for a script
  quotacast run plan.json -o forecast.xlsx -o forecast.html
  quotacast run plan.json --replay 17                   one future, opportunity by opportunity
  quotacast run plan.json --opening pipeline.json       with the pipeline that import wrote
`;

/** `quotacast run`: a plan in, a forecast out. */
export function runCommand(): Command {
  const command = new Command("run")
    .summary("forecast what a plan will book")
    .description("Forecasts what a plan will book, and how likely that makes its quota.")
    .argument("<plan>", 'a plan (JSON file), "-" for standard input, or the id of a shipped plan')
    .option("--scenario <what-if>", "a file or shipped id; several add up", gather)
    .option("--opening <file>", "open with this pipeline, as import wrote it");
  return withSharedOptions(
    withRunOptions(command)
      .option("--exact", "solve instead of simulating; refused where the plan does not allow it")
      .option("-o, --out <file>", "write .json, .csv, .parquet, .xlsx or .html", gather)
      .option("--draws <file>", "write what each future books: .csv or .parquet")
      .option("--waterfall", "follow the open value, period by period; takes longer")
      .option("--replay <future>", "tell one future instead, as --draws counts them", readFuture)
      .option("--assert <claim>", "fail with exit code 3 unless it holds", gather),
  )
    .addHelpText("before", EXAMPLES)
    .action(async (plan, options) => {
      if (options.replay !== undefined) {
        const { replayFuture } = await import("../actions/replay-future.ts");
        return replayFuture(plan, options);
      }
      const { runPlan } = await import("../actions/run-plan.ts");
      await runPlan(plan, options);
    });
}
