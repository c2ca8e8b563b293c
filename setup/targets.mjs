import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { native } from "./native.mjs";
import { oneSharedScript } from "./one-shared-script.mjs";
import { precache } from "./precache.mjs";
import { ROOT } from "./root.mjs";

/**
 * What can be built, each into `dist/` under its name, and the rooms it is built from.
 *
 * The command line and the bench start worker threads, and Node 20 runs no TypeScript in a thread:
 * hence a target for the worker, which `workers/node-pool.ts` finds in `dist/workers`.
 *
 * @type {Record<TargetName, Target>}
 * @typedef {"page" | "workers" | "cli" | "bench" | "bench-page"} TargetName
 * @typedef {{ rooms: readonly string[], config: import("vite").InlineConfig }} Target
 */
export const TARGETS = {
  page: {
    rooms: ["engine", "scenarios", "words", "workers", "web"],
    config: { configFile: join(ROOT, "vite.config.ts"), plugins: [oneSharedScript(), precache()] },
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
    rooms: ["engine", "scenarios", "words", "workers", "web", "cli", "bench", "test/support"],
    config: withSetupOutside(nodeConfig("bench/index.ts")),
  },
  "bench-page": {
    rooms: ["engine", "scenarios", "bench"],
    config: {
      configFile: false,
      root: join(ROOT, "bench/page"),
      base: "./",
      plugins: [native()],
    },
  },
};

const ENGINE = join(ROOT, "engine/");

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
    plugins: [native()],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: "node20",
      rolldownOptions: {
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        // The engine only declares: what is not asked of it need not be loaded.
        treeshake: { moduleSideEffects: (id) => !id.startsWith(ENGINE) },
      },
    },
  };
}

/**
 * Leaves two things out of a program: what of setup/ finds the project by where it lies, and what
 * finds its own files.
 *
 * @param {import("vite").InlineConfig} config
 * @returns {import("vite").InlineConfig}
 */
function withSetupOutside(config) {
  const rolldownOptions = { ...config.build?.rolldownOptions, external: [/^playwright-core/] };
  const outside = {
    name: "setup-outside",
    enforce: /** @type {const} */ ("pre"),
    resolveId(/** @type {string} */ source) {
      const [, file] = /\/setup\/([\w-]+\.mjs)$/.exec(source) ?? [];
      return file && { id: pathToFileURL(join(ROOT, "setup", file)).href, external: true };
    },
  };
  return {
    ...config,
    plugins: [...(config.plugins ?? []), outside],
    build: { ...config.build, rolldownOptions },
  };
}
