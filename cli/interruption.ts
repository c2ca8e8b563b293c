import { EXIT } from "./exit-code.ts";
import type { Failure } from "./failure.ts";

const EXIT_CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;
type Signal = keyof typeof EXIT_CODES;

/**
 * Does work that Ctrl-C cancels tidily. A second Ctrl-C leaves at once.
 *
 * Outside such work the signals keep their usual effect, so that a long read of a large file, which
 * leaves nothing behind, ends at the first press.
 */
export async function interruptible<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const cancel = new AbortController();
  function onSignal(signal: Signal): void {
    if (cancel.signal.aborted) process.exit(EXIT_CODES[signal]);
    cancel.abort(new Error(signal, { cause: interrupted(signal) }));
  }
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    return await work(cancel.signal);
  } catch (error) {
    // Whatever a cancelled part complains of, the person's wish is the reason.
    throw cancel.signal.aborted ? cancel.signal.reason : error;
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

function interrupted(signal: Signal): Failure {
  return { exitCode: EXIT_CODES[signal], code: "interrupted", message: "interrupted" };
}
