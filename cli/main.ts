import { CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { type Failure, failureOf } from "./failure.ts";
import { makeProgram } from "./make-program.ts";
import { reportFailure } from "./report-failure.ts";

/** Runs the command line, and gives the exit code to leave with. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const program = makeProgram();
  try {
    await program.parseAsync(args, { from: "user" });
    return EXIT.ok;
  } catch (error) {
    // Commander ends by an exception also after help and version.
    if (isBrokenPipe(error) || (error instanceof CommanderError && error.exitCode === 0)) {
      return EXIT.ok;
    }
    const command = program.commands.find((each) => each.name() === args[0]);
    const failure =
      error instanceof CommanderError ? usageFailure(error, command?.name()) : failureOf(error);
    reportFailure(failure, args.includes("--json"));
    if (process.env.QUOTACAST_DEBUG && error instanceof Error) console.error(error.stack);
    return failure.exitCode;
  }
}

/** Whoever read our output has read enough, as `head` does: that is no failure. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

function usageFailure({ code, message }: CommanderError, command = ""): Failure {
  const isBare = code === "commander.help";
  const [text, suggestion] = message.replace(/^error: /, "").split("\n");
  const help = `See "${["quotacast", command, "--help"].filter(Boolean).join(" ")}".`;
  return {
    exitCode: EXIT.invalid,
    code: "usage",
    message: isBare ? "no command was given" : text,
    hint: suggestion?.replace(/^\((.*)\)$/, "$1") ?? help,
  };
}
