import { awaitDeath, LIFE_LOCK_HELD, lifeLockName } from "./life-lock.ts";
import { openRunPool, type RunPool } from "./run-pool.ts";
import type { Thread } from "./thread.ts";

/** A worker holds an engine of its own; beyond this, memory is lost and no time is won. */
const SIZE_MAX = 16;
/** What a browser that will not tell its cores is taken to have. */
const CORES_ASSUMED = 4;

/** Opens a pool of the browser's workers, one a core; open one for a page and keep it. */
export function openBrowserPool(size: number = sizeOfMachine()): RunPool {
  return openRunPool(size, startThread);
}

function sizeOfMachine(): number {
  return Math.min(navigator.hardwareConcurrency || CORES_ASSUMED, SIZE_MAX);
}

function startThread(): Thread {
  const name = lifeLockName(crypto.randomUUID());
  const worker = new Worker(new URL("./browser-worker.ts", import.meta.url), {
    type: "module",
    name,
  });
  const ended = new AbortController();
  return {
    endpoint: worker,
    onCrash(tell) {
      worker.addEventListener("error", ({ message }) => tell(message || "it could not be loaded"));
      worker.addEventListener("messageerror", () => tell("it sent what cannot be read"));
      worker.addEventListener("message", ({ data }) => {
        if (data === LIFE_LOCK_HELD) awaitDeath(name, ended.signal, () => tell("it was killed"));
      });
    },
    async end() {
      ended.abort();
      worker.terminate();
    },
  };
}
