import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { buildWhenStale } from "../../setup/build-when-stale.mjs";

/**
 * Vitest calls this before the first test: pools start threads, and threads run what is built.
 *
 * A worker that cannot be built fails the tests that need one, and must not fail the others.
 */
export async function setup(): Promise<void> {
  try {
    await buildWhenStale("workers");
  } catch (error) {
    // Or else tests would pass on the worker of yesterday.
    rmSync(resolve(import.meta.dirname, "../../dist/workers"), { recursive: true, force: true });
    process.stderr.write(`The worker could not be built.\n${error}\n`);
  }
}
