import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter";
import type { Thread } from "./thread.ts";

/**
 * The built worker: Node 20 runs no TypeScript in a thread. As seen from this file, and from a
 * program in a folder of `dist`.
 */
const WORKER = import.meta.url.endsWith(".ts")
  ? new URL("../dist/workers/node-worker.js", import.meta.url)
  : new URL("../workers/node-worker.js", import.meta.url);

/** Starts a worker thread of Node. It keeps the process alive until it is ended. */
export function startNodeThread(): Thread {
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
