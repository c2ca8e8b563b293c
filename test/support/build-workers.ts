import { buildWhenStale } from "../../setup/build-when-stale.mjs";

/** Vitest calls this before the first test: pools start threads, and threads run what is built. */
export async function setup(): Promise<void> {
  await buildWhenStale("workers");
}
