import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter";
import { openRunPool, type RunPool } from "./run-pool.ts";
import type { Thread } from "./thread.ts";

const SIZE_MAX = 64;

/**
 * The built worker: Node 20 runs no TypeScript in a thread. As seen from a program in a folder of
 * `dist`, and from this file.
 */
const WORKER = import.meta.url.endsWith(".ts")
  ? new URL("../dist/workers/node-worker.js", import.meta.url)
  : new URL("../workers/node-worker.js", import.meta.url);

/** Opens a pool of Node's worker threads, one a core. It keeps the process alive until closed. */
export function openNodePool(size: number = sizeOfMachine()): RunPool {
  return openRunPool(size, startThread);
}

function sizeOfMachine(): number {
  return Math.min(availableParallelism(), SIZE_MAX);
}

function startThread(): Thread {
  const worker = new Worker(WORKER, { execArgv: [] });
  return {
    endpoint: nodeEndpoint(worker),
    onCrash(tell) {
      worker.on("error", (error) => tell(error.message));
      worker.on("exit", (code) => tell(`it ended with code ${code}`));
      worker.on("messageerror", () => tell("it sent what cannot be read"));
    },
    end: () => worker.terminate(),
  };
}
