import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runCommand } from "./run-command.mjs";
import { say } from "./talk.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Finds a Chromium that runs: the one CHROMIUM_PATH names, one on the PATH, or Playwright's own.
 *
 * @returns {Promise<string | undefined>} what to start it by
 */
export async function findChromium() {
  const { chromium } = await import("playwright-core");
  const candidates = [process.env.CHROMIUM_PATH ?? "", ...NAMES, chromium.executablePath()];
  return candidates.filter(Boolean).map(pathOf).find(runs);
}

/**
 * Finds a Chromium, or else installs one: from the distribution's packages where this process may,
 * otherwise Playwright's.
 *
 * @returns {Promise<string | undefined>} what to start it by; undefined, and said so, when none
 *   could be had
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  say("Installing a Chromium for the tests of the page …");
  if (isRootOnDebian()) await installFromDebian();
  const installed = (await findChromium()) ?? (await installFromPlaywright());
  if (!installed) say("No Chromium could be installed; set CHROMIUM_PATH to one to test the page.");
  return installed;
}

async function installFromDebian() {
  await runCommand("apt-get", ["update", "-qq"], { quiet: true });
  const args = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const { code, output } = await runCommand("apt-get", args, { quiet: true, env });
  if (code !== 0) say(output);
}

async function installFromPlaywright() {
  const args = ["install", "--only-shell", "chromium"];
  const { code, output } = await runCommand("playwright-core", args, { quiet: true });
  if (code !== 0) say(output);
  return findChromium();
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** @param {string} name */
function pathOf(name) {
  if (name.includes("/")) return name;
  return spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
}

/**
 * Being there is not enough: Ubuntu's chromium-browser only asks to install another package.
 *
 * @param {string} path
 */
function runs(path) {
  return path !== "" && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}
