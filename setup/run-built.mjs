import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhenStale } from "./build-when-stale.mjs";
import { giveUp } from "./talk.mjs";

/**
 * Runs a program of ours in this very process, building it first when it is stale: so its input,
 * output, signals and exit code need no passing on.
 *
 * `npm run` moves to the project's root; the paths a person types are relative to where they are.
 *
 * @param {"cli" | "bench"} target
 * @param {string} file of the target, that runs when it is imported
 */
export async function runBuilt(target, file) {
  const program = join(await build(target), file);
  const script = basename(process.argv[1], ".mjs");
  if (process.env.npm_lifecycle_event === script) process.chdir(process.env.INIT_CWD ?? ".");
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
}

/** @param {"cli" | "bench"} target */
async function build(target) {
  try {
    await buildWhenStale("workers");
    return await buildWhenStale(target);
  } catch (error) {
    return giveUp(`quotacast could not be built.\n${error}`);
  }
}
