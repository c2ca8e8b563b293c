import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

const SOURCE = resolve(import.meta.dirname, "service-worker.js");
/** Whoever looks at the gallery works on quotacast, and is not offline. */
const LEFT_OUT = /^(gallery|assets\/gallery)/;

/**
 * Writes the service worker into the build, with the names of all that it must keep.
 *
 * @returns {import("vite").Plugin}
 */
export function precache() {
  return {
    name: "quotacast-precache",
    apply: "build",
    generateBundle: {
      // Last: scripts that turn out empty, such as those of a style sheet, are gone by then.
      order: "post",
      async handler(_, bundle) {
        const files = Object.keys(bundle).filter((name) => !LEFT_OUT.test(name));
        const all = ["./", ...files.sort()];
        const hash = createHash("sha256");
        for (const name of files) {
          const output = bundle[name];
          hash.update(name).update(output.type === "chunk" ? output.code : output.source);
        }
        const source = (await readFile(SOURCE, "utf8"))
          .replace('["{{files}}"]', JSON.stringify(all))
          .replace("{{version}}", hash.digest("hex").slice(0, 12));
        this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      },
    },
  };
}
