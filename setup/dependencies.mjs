import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";
import { ROOT } from "./root.mjs";
import { runCommand } from "./run-command.mjs";
import { giveUp, say } from "./talk.mjs";

const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");

/** Installs the packages of package-lock.json, unless they are all there. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await oneAtATime("dependencies", async () => {
    if (!isInstalled()) await install();
  });
}

async function install() {
  if (isLink()) giveUp("node_modules is a link to packages that differ from package-lock.json.");
  say("Installing the packages quotacast needs (npm ci) …");
  // Said outright: `npm run -s` hands its silence down, and some machines leave out dev packages.
  const args = ["ci", "--include=dev", "--loglevel=error", "--no-audit", "--no-fund"];
  const { code, output } = await runCommand("npm", args, { quiet: true });
  if (code !== 0)
    giveUp(`${output}\nThe packages could not be installed: npm ci ended with ${code}.`);
}

/**
 * By content, not by date: a checkout dates package-lock.json anew though nothing changed.
 * Optional packages are for other platforms and may be missing.
 */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = packagesOf(INSTALLED);
  return Object.entries(packagesOf(join(ROOT, "package-lock.json"))).every(
    ([path, { version, optional }]) =>
      path === "" || optional || installed[path]?.version === version,
  );
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function packagesOf(/** @type {string} */ lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** Installing through a link would empty a folder that belongs to another clone. */
function isLink() {
  return lstatSync(join(ROOT, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink();
}
