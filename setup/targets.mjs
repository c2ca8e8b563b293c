import { join } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * What can be built, each into `dist/` under its name, and the rooms it is built from.
 *
 * The command line and the bench start worker threads, and Node 20 runs no TypeScript in a thread:
 * hence a target for the worker, which `workers/node-pool.ts` finds in `dist/workers`.
 *
 * @type {Record<TargetName, Target>}
 * @typedef {"page" | "workers" | "cli" | "bench"} TargetName
 * @typedef {{ rooms: readonly string[], config: import("vite").InlineConfig }} Target
 */
export const TARGETS = {
  page: {
    rooms: ["engine", "scenarios", "words", "workers", "web"],
    config: { configFile: join(ROOT, "vite.config.ts") },
  },
  workers: {
    rooms: ["engine", "workers"],
    config: nodeConfig("workers/node-worker.ts"),
  },
  cli: {
    rooms: ["engine", "scenarios", "words", "workers", "web", "cli"],
    config: nodeConfig("cli/quotacast.ts"),
  },
  bench: {
    rooms: ["engine", "scenarios", "words", "workers", "web", "cli", "bench"],
    config: nodeConfig("bench/index.ts"),
  },
};

/**
 * Packages are bundled: one file opens faster than the hundreds it is made of.
 *
 * @param {string} entry
 * @returns {import("vite").InlineConfig}
 */
function nodeConfig(entry) {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: "node20",
      rolldownOptions: {
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  };
}
