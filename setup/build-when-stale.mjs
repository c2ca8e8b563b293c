import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { oneAtATime } from "./one-at-a-time.mjs";
import { ROOT } from "./root.mjs";
import { say } from "./talk.mjs";
import { TARGETS } from "./targets.mjs";

/** What every target is built by, besides its rooms. */
const BUILT_BY = [
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "setup/native.mjs",
  "setup/one-shared-script.mjs",
  "setup/precache.mjs",
  "setup/service-worker.js",
  "setup/targets.mjs",
];

/**
 * Builds a target, unless what it is built from has the content it had the last time.
 *
 * @param {import("./targets.mjs").TargetName} name
 * @returns {Promise<string>} the folder of what was built, absolute
 * @throws what the build throws, as it tells best what is wrong with the source
 */
export async function buildWhenStale(name) {
  await ensureDependencies();
  const folder = join(ROOT, "dist", name);
  if (!isStale(name)) return folder;
  await oneAtATime(name, async () => {
    if (isStale(name)) await build(name, folder);
  });
  return folder;
}

/**
 * Beside the old one first, so that who reads the folder meanwhile finds the old or the new one.
 *
 * @param {import("./targets.mjs").TargetName} name
 * @param {string} folder
 */
async function build(name, folder) {
  say(`Building ${name} …`);
  const { build, mergeConfig } = await import("vite");
  const hash = hashOfSources(name);
  const fresh = `${folder}.new`;
  const output = { logLevel: "error", build: { outDir: fresh, emptyOutDir: true } };
  await inProduction(() => build(mergeConfig(TARGETS[name].config, output)));

  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  writeFileSync(stampOf(name), hash);
}

/**
 * Whoever builds, a test among them, gets what users get.
 *
 * @param {() => Promise<unknown>} work
 */
async function inProduction(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** @param {import("./targets.mjs").TargetName} name */
function isStale(name) {
  const isBuilt = existsSync(join(ROOT, "dist", name)) && existsSync(stampOf(name));
  return !isBuilt || readFileSync(stampOf(name), "utf8") !== hashOfSources(name);
}

/** @param {import("./targets.mjs").TargetName} name */
function stampOf(name) {
  return join(ROOT, "dist", `${name}.stamp`);
}

/** @param {import("./targets.mjs").TargetName} name */
function hashOfSources(name) {
  const hash = createHash("sha256");
  for (const file of [...BUILT_BY, ...TARGETS[name].rooms.flatMap(filesOf)]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} room */
function filesOf(room) {
  if (!existsSync(join(ROOT, room))) return [];
  return readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
