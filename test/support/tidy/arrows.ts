import { type Rule, roomOf } from "./source.ts";
import { type Import, importsOf } from "./syntax.ts";

const ENGINE_DOOR = "engine/index.ts";

/** What a room may import besides itself, as the beginning of a path. An absent arrow is none. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  engine: [],
  scenarios: [ENGINE_DOOR],
  // What Node runs in a thread is built: see workers/node-pool.ts.
  workers: [ENGINE_DOOR, "dist/workers/"],
  web: [ENGINE_DOOR, "workers/", "scenarios/"],
  cli: [ENGINE_DOOR, "workers/", "scenarios/", "web/charts/", "web/lessons/"],
  bench: ["engine/", "workers/", "scenarios/", "web/", "cli/"],
  setup: [],
  test: ["engine/", "workers/", "scenarios/", "web/", "cli/", "bench/", "setup/", "package.json"],
};

/** The folders of the engine from the bottom up: each may import those of the steps below it. */
const ENGINE_STEPS = [
  ["numeric"],
  ["random"],
  ["dist"],
  ["plan"],
  ["scenario"],
  ["process"],
  ["exact", "simulate"],
  ["forecast"],
  ["score", "fit", "crm"],
  ["leverage"],
  ["backtest"],
];

/** Folders of the page that are pure: props or nothing in, JSX or data out. */
const PURE_FOLDERS = ["web/charts/", "web/lessons/"];
const PURE_MAY_IMPORT = [...PURE_FOLDERS, ENGINE_DOOR, "scenarios/"];

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
  if (roomOf(source.path) !== "engine" || source.path === ENGINE_DOOR) return [];
  const step = stepOf(source.path);
  const isUphill = ({ target }: Import) =>
    target?.startsWith("engine/") &&
    folderOf(target) !== folderOf(source.path) &&
    (target === ENGINE_DOOR || stepOf(target) >= step);
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

function folderOf(path: string): string | undefined {
  const parts = path.split("/");
  return parts.length > 2 ? parts[1] : undefined;
}

/** A file beside the door, such as the engine's version, is below all folders. */
function stepOf(path: string): number {
  return ENGINE_STEPS.findIndex((folders) => folders.includes(folderOf(path) ?? ""));
}
