import { resolve } from "node:path";
import { build } from "vite";
import config from "../../vite.config.ts";
import { type OpenPage, openFolder } from "./open-page.ts";

/** Opens a page that offers openBrowserPool, built as the product's page is. */
export async function openPoolPage(): Promise<OpenPage> {
  const outDir = resolve(import.meta.dirname, "../../dist/pool-page");
  await build({
    ...config,
    configFile: false,
    root: resolve(import.meta.dirname, "pool-page"),
    logLevel: "error",
    build: { ...config.build, outDir, rolldownOptions: {} },
  });
  return openFolder(outDir);
}
