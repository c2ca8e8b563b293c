import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { ROOT } from "./root.mjs";

const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a program in the project's root and waits for its end. Programs of installed packages are
 * found by their name.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined> }} [options] quiet keeps the
 *   output back, so that the caller may show it after a failure; env is added to this process's
 * @returns {Promise<{ code: number, output: string }>} the exit code (128 + n after signal n, 127
 *   when there is no such program) and what was kept back
 */
export function runCommand(command, args, { quiet = false, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: pathWithPackages(), ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const stopForwarding = forwardSignals(child);

  return new Promise((resolve) => {
    child.on("error", ({ message }) => {
      stopForwarding();
      resolve({ code: 127, output: message });
    });
    child.on("close", (code, signal) => {
      stopForwarding();
      resolve({ code: code ?? SIGNAL_CODES[/** @type {"SIGINT"} */ (signal)] ?? 1, output });
    });
  });
}

function pathWithPackages() {
  return [join(ROOT, "node_modules", ".bin"), process.env.PATH].join(delimiter);
}

/**
 * A terminal sends Ctrl-C to the whole group, a supervisor signals this process alone: either way
 * the program decides how it ends, and this process lives to report it.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
function forwardSignals(child) {
  const ignore = () => {};
  const forward = () => child.kill("SIGTERM");
  process.on("SIGINT", ignore).on("SIGTERM", forward);
  return () => process.off("SIGINT", ignore).off("SIGTERM", forward);
}
