import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./root.mjs";

const POLL_MS = 50;
const EMPTY_MS = 1_000;

/**
 * Does some work while no other process does the work of that name in this clone.
 *
 * In `quotacast import … | quotacast run -` two processes start at once, and in a fresh clone
 * both would install and build into the same folders.
 *
 * @template Value
 * @param {string} name
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function oneAtATime(name, work) {
  const lock = join(ROOT, "dist", `${name}.lock`);
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  while (!take(lock)) await sleep(POLL_MS);

  const drop = () => rmSync(lock, { force: true });
  process.on("exit", drop);
  try {
    return await work();
  } finally {
    process.off("exit", drop);
    drop();
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!holderLives(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function holderLives(lock) {
  try {
    const pid = readFileSync(lock, "utf8");
    // For a moment after its creation a lock is empty.
    if (pid === "") return Date.now() - statSync(lock).mtimeMs < EMPTY_MS;
    return process.kill(Number(pid), 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
