import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes after gzip -9. */
export interface PageWeight {
  /** The document, its scripts and styles, and all that these import. */
  readonly page: number;
  /** The worker that it starts, likewise. */
  readonly worker: number;
  /** What is fetched once it is needed. */
  readonly lazy: number;
}

const WORKER = /worker/;

/** Weighs a built page: its scripts and styles. A font is no part, as the text is there without. */
export function weighPage(document: string): PageWeight {
  const folder = dirname(document);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const scripts = files.filter((name) => /\.(js|css)$/.test(name));
  const textOf = (name: string) => readFileSync(join(folder, name), "utf8");
  const closureOf = (entry: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(entry)) return seen;
    seen.add(entry);
    const needed = scripts.filter((name) => !WORKER.test(name) && asksAtOnce(textOf(entry), name));
    for (const name of needed) closureOf(name, seen);
    return seen;
  };
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(textOf(name), { level: 9 }).length, 0);

  const page = closureOf(document.slice(folder.length + 1));
  const pageScripts = [...page].map(textOf).join("\n");
  const started = scripts.filter((name) => WORKER.test(name) && pageScripts.includes(baseOf(name)));
  const worker = new Set(started.flatMap((name) => [...closureOf(name)]));
  const lazy = scripts.filter((name) => !page.has(name) && !worker.has(name));
  return { page: weigh(page), worker: weigh(worker), lazy: weigh(lazy) };
}

/** By an import or a link: `import("…")` waits until it is needed. */
function asksAtOnce(text: string, file: string): boolean {
  const name = baseOf(file).replaceAll(".", "\\.");
  return new RegExp(`(?:from|import|src=|href=)\\s*["'\`][^"'\`]*${name}["'\`]`).test(text);
}

function baseOf(path: string): string {
  return path.split("/").at(-1) as string;
}
