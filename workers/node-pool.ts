import { availableParallelism } from "node:os";
import { startNodeThread } from "./node-thread.ts";
import { openRunPool, type RunPool } from "./run-pool.ts";

/** Beyond this, threads wait for memory rather than for cores. */
const SIZE_MAX = 64;

/** Opens a pool of Node's worker threads, one a core. It keeps the process alive until closed. */
export function openNodePool(size: number = sizeOfMachine()): RunPool {
  return openRunPool(size, startNodeThread);
}

function sizeOfMachine(): number {
  return Math.min(availableParallelism(), SIZE_MAX);
}
