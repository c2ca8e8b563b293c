import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../setup/root.mjs";
import { runCommand } from "../../setup/run-command.mjs";
import { say } from "../../setup/talk.mjs";
import type { Started } from "./run-peer.ts";

/** Where the peers' packages are installed: apart from the product's, and by the benchmark only. */
const FOLDER = join(ROOT, "dist", "peers");
const SOURCES = join(ROOT, "bench", "peers");

/** Sees that the peers' packages are there, and says how to start a program that uses them. */
export async function installPackages(file: string): Promise<Started> {
  if (!isInstalled()) {
    say("Installing the packages that quotacast is measured against (npm ci) …");
    cpSync(SOURCES, FOLDER, { recursive: true });
    cpSync(join(ROOT, ".npmrc"), join(FOLDER, ".npmrc"));
    const args = ["ci", "--prefix", FOLDER, "--ignore-scripts", "--loglevel=error"];
    const { code, output } = await runCommand("npm", args, { quiet: true });
    if (code !== 0) return { absent: `its package could not be installed: ${output.trim()}` };
  }
  cpSync(SOURCES, FOLDER, { recursive: true });
  return { program: process.execPath, before: [join(FOLDER, file)], after: [] };
}

function isInstalled(): boolean {
  const lock = (folder: string) => readFileSync(join(folder, "package-lock.json"), "utf8");
  const installed = join(FOLDER, "node_modules", ".package-lock.json");
  return existsSync(installed) && lock(FOLDER) === lock(SOURCES);
}
