import { PRODUCT_ROOMS, roomOf, type Source } from "./source.ts";
import { importsOf } from "./syntax.ts";

/** Where each room is entered from outside. */
const ENTRIES = [
  "engine/index.ts",
  "scenarios/index.ts",
  "workers/browser-pool.ts",
  "workers/browser-worker.ts",
  "workers/node-pool.ts",
  "workers/node-worker.ts",
  "web/main.tsx",
  "web/gallery.tsx",
  // The build puts it in the place of a package.
  "web/export/zip-at-once.ts",
  "cli/quotacast.ts",
];

/**
 * The files of the product that none of their entries needs: code that only its own tests
 * run is not part of the product, however well it is tested.
 */
export function unreachedFiles(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    const source = byPath.get(path);
    if (!source || reached.has(path)) return;
    reached.add(path);
    for (const { target } of importsOf(source)) if (target) visit(target);
  };
  ENTRIES.forEach(visit);

  return (
    sources
      .map(({ path }) => path)
      .filter((path) => PRODUCT_ROOMS.includes(roomOf(path)) && !reached.has(path))
      // Declarations are the compiler's: no file asks for them.
      .filter((path) => !path.endsWith(".d.ts"))
  );
}
