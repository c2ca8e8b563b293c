import type { RunPool } from "../../workers/run-pool.ts";

/** Does work with a pool of threads, and ends them after it, whatever came of it. */
export async function withPool<Result>(
  workers: number | undefined,
  work: (pool: RunPool) => Promise<Result>,
): Promise<Result> {
  const { openNodePool } = await import("../../workers/node-pool.ts");
  const pool = openNodePool(workers);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
