import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { weighPage } from "../../bench/page/weigh-page.ts";
import { makeFolder } from "../cli/make-folder.ts";

it("weighs apart what a page needs at once, its worker, and what comes later", () => {
  const folder = makeFolder();
  const files = {
    "index.html": '<script type="module" src="./assets/index-1.js"></script>',
    "assets/index-1.js": [
      'import{a}from"./part-2.js"',
      'new Worker(new URL("run-worker-3.js",import.meta.url))',
      'import("./later-4.js")',
    ].join(";"),
    "assets/part-2.js": "export const a=1",
    "assets/run-worker-3.js": 'import"./part-2.js"',
    "assets/later-4.js": 'import"./part-2.js"',
  };
  mkdirSync(join(folder, "assets"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const bytes = (...names: (keyof typeof files)[]) =>
    names.reduce((sum, name) => sum + gzipSync(files[name], { level: 9 }).length, 0);

  expect(weighPage(join(folder, "index.html"))).toEqual({
    page: bytes("index.html", "assets/index-1.js", "assets/part-2.js"),
    worker: bytes("assets/run-worker-3.js", "assets/part-2.js"),
    lazy: bytes("assets/later-4.js"),
  });
});
