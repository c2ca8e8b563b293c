import { PRODUCT_ROOMS, type Rule, roomOf } from "./source.ts";
import { importsOf } from "./syntax.ts";

/** The packages of the product, each with where it may be named, as the beginning of a path. */
const HOMES: Record<string, readonly string[]> = {
  "@fontsource-variable/inter": ["web/"],
  "@noble/hashes": ["engine/plan/", "engine/random/"],
  "@preact/signals": ["web/"],
  comlink: ["workers/"],
  commander: ["cli/"],
  d3: ["web/"],
  fflate: ["web/export/"],
  "hyparquet-writer": ["cli/"],
  idb: ["web/"],
  papaparse: ["engine/crm/"],
  preact: ["web/"],
  "preact-render-to-string": ["web/paper/"],
  seedrandom: ["engine/random/"],
  "simple-statistics": ["engine/"],
  "write-excel-file": ["cli/", "web/"],
  zod: ["engine/"],
};

const NODE_HOMES = ["cli/", "workers/node-"];

/**
 * Each package is named in its home only: so it can be judged, replaced or dropped there, and what
 * runs in a browser never asks for Node. Rooms that are no part of the product name what they like.
 */
export const namesPackagesAtHome: Rule = (source) => {
  if (!PRODUCT_ROOMS.includes(roomOf(source.path))) return [];
  return importsOf(source)
    .filter(({ target }) => target === undefined)
    .filter(({ name }) => !homesOf(name).some((home) => source.path.startsWith(home)))
    .map(({ name }) => `${name} is not at home here`);
};

/** Set-up runs before anything is installed: packages are for what it does afterwards. */
export const setsUpWithoutPackages: Rule = (source) => {
  if (roomOf(source.path) !== "setup") return [];
  return importsOf(source)
    .filter(({ name }) => !name.startsWith("node:") && !name.startsWith("."))
    .filter(({ isDynamic }) => !isDynamic)
    .map(({ name }) => `${name} may not be installed yet: import it when it is needed`);
};

function homesOf(name: string): readonly string[] {
  if (name.startsWith("node:")) return NODE_HOMES;
  const parts = name.split("/");
  return HOMES[parts.slice(0, name.startsWith("@") ? 2 : 1).join("/")] ?? [];
}
