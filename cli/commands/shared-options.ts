import { type Command, InvalidArgumentError, Option } from "commander";

/** Adds what every command understands. */
export function withSharedOptions(command: Command): Command {
  return command
    .option("--json", "print one JSON document; errors are one, too, on stderr")
    .option("-q, --quiet", "say nothing on stderr but errors")
    .option("--no-input", "never ask")
    .option("--no-color", "no colours")
    .configureHelp({ sortOptions: false });
}

/** Adds the options of commands that simulate. */
export function withRunOptions(command: Command): Command {
  return withWorkers(
    command
      .option("--trials <n>", "futures to simulate", readTrials, 100_000)
      .option("--seed <text>", "what the luck follows from; the same seed, the same futures", "1"),
  );
}

/** Adds how many threads to use. */
export function withWorkers(command: Command): Command {
  return command.addOption(
    new Option("--workers <n>", "threads to simulate on; the result is the same for any number")
      .argParser(wholeNumber(1, WORKERS_MAX))
      .default(undefined, "the machine's cores"),
  );
}

/** Gathers an option that may be given several times. */
export function gather(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

const WORKERS_MAX = 256;
const TRIALS_MAX = 100_000_000;
const MULTIPLES: Readonly<Record<string, number>> = { "": 1, k: 1_000, M: 1_000_000 };

/** The number of a future, from 0. */
export const readFuture = wholeNumber(0, TRIALS_MAX - 1);

/** A number of trials as people type it: 100000, 100_000, 100k or 2.5M. */
export function readTrials(text: string): number {
  const parts = /^(?<digits>\d[\d_]*(\.\d+)?)(?<unit>[kM]?)$/.exec(text)?.groups;
  const factor = MULTIPLES[parts?.unit ?? ""];
  const trials = parts ? Number(parts.digits.replaceAll("_", "")) * factor : Number.NaN;
  return checkWhole(trials, 1, TRIALS_MAX);
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => checkWhole(/^\d+$/.test(text) ? Number(text) : Number.NaN, least, most);
}

function checkWhole(value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
}
