import { type Command, InvalidArgumentError, Option } from "commander";
import { gather, readTrials, withSharedOptions, withWorkers } from "./shared-options.ts";

/** Adds what every analysis of levers understands. */
export function withInquiryOptions(command: Command): Command {
  command
    .argument("<plan>", 'a plan (JSON file), "-" for standard input, or the id of a shipped plan')
    .option(
      "--scenario <what-if>",
      "a file or shipped id that holds throughout; several add up",
      gather,
    )
    .option("--opening <file>", "open with this pipeline, as import wrote it")
    .option("--period <id>", "be about this period instead of all of them together")
    .option("--trials <n>", "futures of each alternative, where it is simulated", readTrials)
    .option("--seed <text>", "what the luck follows from; the same seed, the same futures", "1")
    .addOption(new Option("--exact", "solve; refused where the plan has no exact answer"))
    .addOption(
      new Option("--simulate", "simulate, also where there is an exact answer").conflicts("exact"),
    );
  return withSharedOptions(
    withWorkers(command).option("-o, --out <file>", "write the document as .json"),
  );
}

/** Reads a number within bounds, their ends included. */
export function numberFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d*\.?\d+(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  };
}

/** Reads a probability, as 0.8 or as 80%. */
export function readProbability(text: string): number {
  const isPercent = text.endsWith("%");
  const value = Number(isPercent ? text.slice(0, -1) : text) / (isPercent ? 100 : 1);
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError("It must lie between 0 and 1, such as 0.8, or be 80%.");
}
