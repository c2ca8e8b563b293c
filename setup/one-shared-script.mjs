import { join } from "node:path";
import { ROOT } from "./root.mjs";

/**
 * Puts what the page needs at once, and shares with what it fetches later, into one script.
 *
 * By itself the bundler makes a script of every set of modules that the same later parts share: 46
 * of them, each with a request and a dictionary of its own. Only a bundle tells which modules are
 * left of what is imported, so that it is made twice.
 *
 * @returns {import("vite").Plugin}
 */
export function oneSharedScript() {
  return {
    name: "quotacast-one-shared-script",
    apply: "build",
    async config() {
      const shared = await modulesShared();
      const group = {
        name: "shared",
        test: (/** @type {string} */ id) => shared.has(id),
        // What they import and use is among them; the rest of an index is not.
        includeDependenciesRecursively: false,
      };
      return { build: { rolldownOptions: { output: { codeSplitting: { groups: [group] } } } } };
    },
  };
}

/** @returns {Promise<Set<string>>} ids of the modules */
async function modulesShared() {
  const { build } = await import("vite");
  const bundle = await build({
    configFile: join(ROOT, "vite.config.ts"),
    logLevel: "error",
    build: { write: false, minify: false },
  });
  const { output } = /** @type {import("vite").Rolldown.RolldownOutput} */ (bundle);
  const chunks = output.filter((file) => file.type === "chunk");
  const page = chunks.find((chunk) => chunk.facadeModuleId?.endsWith("index.html"));
  const names = new Set(page?.imports);
  for (const name of names) {
    for (const next of chunkNamed(name)?.imports ?? []) names.add(next);
  }
  return new Set([...names].flatMap((name) => chunkNamed(name)?.moduleIds ?? []));

  function chunkNamed(/** @type {string} */ name) {
    return chunks.find(({ fileName }) => fileName === name);
  }
}
