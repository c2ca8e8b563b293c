import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";

export interface Finished {
  /** Exit code; null where a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface QuotacastOptions {
  /** Text for standard input; closed at once where absent. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Told of the process once it runs, to send it signals. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs the built command line in a process of its own, as a shell would. */
export async function quotacast(
  args: readonly string[],
  { input = "", cwd, env, onStart }: QuotacastOptions = {},
): Promise<Finished> {
  const program = join(await buildWhenStale("cli"), "quotacast.js");
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, ...env },
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  // A command that refuses its input does not read it to the end.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  onStart?.(child);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, stdout: await stdout, stderr: await stderr };
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return text;
}
