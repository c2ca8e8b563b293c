import { Command } from "commander";
import { gather, withRunOptions, withSharedOptions } from "./shared-options.ts";

const EXAMPLES = `Examples:
  quotacast report example-team                         write report.html
  quotacast report plan.json --scenario double-win-rate -o report.html
`;

/** `quotacast report`: a plan in, a page to read, print or send out. */
export function reportCommand(): Command {
  const command = new Command("report")
    .summary("write a forecast as a page to read or print")
    .description(
      "Forecasts a plan and writes one HTML file with the answer, its pictures and every " +
        "number. It needs no network and no browser to be made.",
    )
    .argument("<plan>", 'a plan (JSON file), "-" for standard input, or the id of a shipped plan')
    .option("--scenario <what-if>", "a file or shipped id; several add up", gather)
    .option("--opening <file>", "open with this pipeline, as import wrote it");
  return withSharedOptions(
    withRunOptions(command)
      .option("--exact", "solve instead of simulating; refused where the plan does not allow it")
      .option("-o, --out <file>", "where to write it", "report.html"),
  )
    .addHelpText("before", EXAMPLES)
    .action(async (plan, { out, ...options }) => {
      const { runPlan } = await import("../actions/run-plan.ts");
      await runPlan(plan, { ...options, out: [out] });
    });
}
