import { isThreadLost, type Task, type ThreadPool, type UseOptions } from "./thread-pool.ts";

/** A task that has cost so many threads would cost the next one too. */
export const CRASHES_MAX = 3;

/**
 * Uses a thread of a pool, and another one when it dies under the task.
 *
 * @param onLost told whenever a thread died and another takes its place
 * @throws what the task throws; what the third thread died of
 */
export async function useAgain<Api, Value>(
  pool: ThreadPool<Api>,
  task: Task<Api, Value>,
  options?: UseOptions<Api>,
  onLost?: (reason: string) => void,
): Promise<Value> {
  for (let crashes = 1; ; crashes++) {
    try {
      return await pool.use(task, options);
    } catch (error) {
      const isFinal = options?.signal?.aborted || crashes === CRASHES_MAX;
      if (isFinal || !isThreadLost(error)) throw error;
      onLost?.(error.message);
    }
  }
}
