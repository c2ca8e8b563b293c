import { type Rule, roomOf } from "./source.ts";
import { type Import, importsOf } from "./syntax.ts";

const ENGINE_DOOR = "engine/index.ts";
/** It imports nothing, and everything may import it. */
const ENGINE_GROUND = "engine/version.ts";

/** What the page shares with the report of the command line. */
const PAGE_FOR_PAPER = ["web/charts/", "web/lessons/", "web/paper/", "web/style/"];

/** What a room may import besides itself, as the beginning of a path. An absent arrow is none. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  scenarios: [ENGINE_DOOR],
  words: [ENGINE_DOOR],
  // What Node runs in a thread is built: see workers/node-pool.ts.
  workers: [ENGINE_DOOR, "dist/workers/"],
  web: [ENGINE_DOOR, "workers/", "scenarios/", "words/"],
  cli: [ENGINE_DOOR, "workers/", "scenarios/", "words/", ...PAGE_FOR_PAPER],
  bench: [""],
  setup: [],
  test: [""],
  "vite.config.ts": ["setup/"],
  "vitest.config.ts": ["setup/"],
};

/** The folders of the engine from the bottom up: each may import those of the steps below it. */
const ENGINE_STEPS = [
  ["native"],
  ["numeric"],
  ["random"],
  ["dist"],
  ["plan"],
  ["scenario", "history"],
  ["process"],
  ["exact"],
  ["simulate"],
  ["forecast"],
  ["score", "fit", "crm"],
  ["leverage"],
  ["claims", "backtest"],
];

/** Folders of the page that are pure: props or nothing in, JSX or data out. */
const PURE_FOLDERS = ["web/charts/", "web/lessons/", "web/paper/"];
const PURE_MAY_IMPORT = [...PURE_FOLDERS, "web/style/", ENGINE_DOOR, "scenarios/", "words/"];

/**
 * Imports between rooms go along the arrows only, and into the engine through its door: so a room
 * can be read, changed and tested knowing only what lies below it.
 */
export const followsArrows: Rule = (source) => {
  const room = roomOf(source.path);
  const mayImport = MAY_IMPORT[room] ?? [];
  return importsOf(source)
    .filter(({ target }) => target !== undefined && !target.startsWith(`${room}/`))
    .filter(({ target }) => !mayImport.some((start) => target?.startsWith(start)))
    .map(({ name }) => `may not import ${name}`);
};

/** Imports inside the engine run down its steps: no circles, and each law has one home. */
export const runsDownTheEngine: Rule = (source) => {
  const folder = folderOf(source.path);
  if (roomOf(source.path) !== "engine" || folder === undefined) return [];
  const isUphill = ({ target }: Import) =>
    target?.startsWith("engine/") &&
    target !== ENGINE_GROUND &&
    folderOf(target) !== folder &&
    !(stepOf(folderOf(target)) < stepOf(folder));
  return importsOf(source)
    .filter(isUphill)
    .map(({ name }) => `${name} is not below`);
};

/** Charts and lessons know no state and no worker: the page, the report and a test share them. */
export const keepsChartsPure: Rule = (source) => {
  if (!PURE_FOLDERS.some((folder) => source.path.startsWith(folder))) return [];
  return importsOf(source)
    .filter(({ name, target }) =>
      target
        ? !PURE_MAY_IMPORT.some((start) => target.startsWith(start))
        : name.includes("signals"),
    )
    .map(({ name }) => `${name} holds state`);
};

/** A page that simulates on its main thread freezes: workers do it, and the pool asks them. */
export const simulatesOffThePage: Rule = (source) => {
  if (roomOf(source.path) !== "web") return [];
  return importsOf(source)
    .flatMap(({ names }) => names)
    .filter((name) => /^simulate.*Block$/.test(name))
    .map((name) => `calls ${name} itself`);
};

/** Scenarios are data: they take types from the engine and nothing that runs. */
export const keepsScenariosData: Rule = (source) => {
  if (roomOf(source.path) !== "scenarios") return [];
  return importsOf(source)
    .filter(({ target, isTypeOnly }) => target === ENGINE_DOOR && !isTypeOnly)
    .map(({ name }) => `imports more than types from ${name}`);
};

/** The folder within a room; undefined for a file beside the room's door, and part of it. */
function folderOf(path: string): string | undefined {
  const parts = path.split("/");
  return parts.length > 2 ? parts[1] : undefined;
}

/** The door is above all folders. */
function stepOf(folder: string | undefined): number {
  if (folder === undefined) return ENGINE_STEPS.length;
  return ENGINE_STEPS.findIndex((folders) => folders.includes(folder));
}
