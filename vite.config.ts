import { resolve } from "node:path";
import { defineConfig } from "vite";
import { native } from "./setup/native.mjs";

const web = resolve(import.meta.dirname, "web");

/** Loading a file of the engine does nothing but define: what is not used is left out. */
const treeshake = {
  moduleSideEffects: [{ test: /[\\/](engine|scenarios|words)[\\/]/, sideEffects: false }],
};

/** The page and the gallery of its charts. Programs for Node are built by setup/targets.mjs. */
export default defineConfig({
  root: web,
  // Addresses relative to the document: the page works in any folder of any server.
  base: "./",
  plugins: [native()],
  // The writer of workbooks zips as the page's policy allows.
  resolve: { alias: [{ find: /^fflate$/, replacement: resolve(web, "export/zip-at-once.ts") }] },
  build: {
    outDir: resolve(import.meta.dirname, "dist/page"),
    emptyOutDir: true,
    target: "es2022",
    // Files rather than data: addresses, so that the page can forbid those.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The document names what it needs; what is fetched later asks for its own scripts.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
    rolldownOptions: {
      treeshake,
      input: [resolve(web, "index.html"), resolve(web, "gallery.html")],
    },
  },
  worker: { format: "es", plugins: () => [native()], rolldownOptions: { treeshake } },
  server: { host: "127.0.0.1" },
});
