import { proxy } from "comlink";
import type { FitOptions, FitResult, History } from "../engine/index.ts";
import type { BlockApi } from "./block-api.ts";
import type { ThreadPool } from "./thread-pool.ts";
import type { Watching } from "./watching.ts";

/**
 * Fits a history in one of a pool's threads. A fit does not listen while it computes, so a thread
 * that is told to stop is ended, and replaced when it is next needed.
 */
export async function fitInPool(
  pool: ThreadPool<BlockApi>,
  history: History,
  options: FitOptions,
  { onProgress, signal }: Watching,
): Promise<FitResult> {
  signal?.throwIfAborted();
  try {
    return await pool.use(
      (worker) => worker.fitPlan(history, options, onProgress && proxy(onProgress)),
      { urgent: true, ...(signal && { signal }) },
    );
  } catch (error) {
    // The thread was ended because the person wished it: that is the reason.
    throw signal?.aborted ? signal.reason : error;
  }
}
