import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { isThreadLost, openThreadPool, type ThreadPool } from "../../workers/thread-pool.ts";
import { type MortalThread, startHere } from "../support/start-here.ts";

/** What a stand-in worker offers: it tells its number, is slow, or fails. */
function makeApi(number: number) {
  return {
    number: () => number,
    wait: (ms: number) => sleep(ms, number),
    fail: (message: string): number => {
      throw new RangeError(message);
    },
  };
}

function openHere(size: number): {
  readonly pool: ThreadPool<ReturnType<typeof makeApi>>;
  readonly threads: MortalThread[];
} {
  const threads: MortalThread[] = [];
  const pool = openThreadPool<ReturnType<typeof makeApi>>(size, () => {
    const thread = startHere(makeApi(threads.length));
    threads.push(thread);
    return thread;
  });
  onTestFinished(() => pool.close());
  return { pool, threads };
}

describe("openThreadPool", () => {
  it("lends each thread to one task at a time", async () => {
    const { pool } = openHere(2);
    let running = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 6 }, () =>
        pool.use(async (worker) => {
          most = Math.max(most, ++running);
          await worker.wait(5);
          running--;
        }),
      ),
    );
    expect(most).toBe(2);
  });

  it("lets urgent tasks go before those that wait", async () => {
    const { pool } = openHere(1);
    const order: string[] = [];
    const use = (name: string, urgent: boolean) =>
      pool.use(async (worker) => void order.push(`${name}${await worker.number()}`), { urgent });
    await Promise.all([use("first", false), use("second", false), use("urgent", true)]);
    expect(order).toEqual(["first0", "urgent0", "second0"]);
  });

  it("tells those that would let others go first when something hurries", async () => {
    const { pool } = openHere(1);
    const told: string[] = [];
    const long = (name: string, asks: boolean) =>
      pool.use((worker) => worker.wait(20), asks ? { onHurried: () => told.push(name) } : {});
    await Promise.all([long("first", true), pool.use((worker) => worker.number())]);
    expect(told).toEqual([]);
    const tasks = [long("patient", true), long("deaf", false)];
    await sleep(5); // They have begun, or wait in line.
    tasks.push(pool.use((worker) => worker.number(), { urgent: true, hurries: true }));
    await Promise.all(tasks);
    expect(told).toEqual(["patient"]);
  });

  it("passes on what a task throws, and keeps its thread", async () => {
    const { pool, threads } = openHere(1);
    await expect(pool.use((worker) => worker.fail("no such plan"))).rejects.toThrow("no such plan");
    expect(await pool.use((worker) => worker.number())).toBe(0);
    expect(threads.length).toBe(1);
  });

  it("says so when a thread dies under a task, and replaces it", async () => {
    const { pool, threads } = openHere(1);
    const task = pool.use((worker) => worker.wait(60_000));
    threads[0].crash("out of memory");
    const error = await task.catch((reason: unknown) => reason);
    expect(isThreadLost(error)).toBe(true);
    expect(String(error)).toContain("out of memory");
    expect(await pool.use((worker) => worker.number())).toBe(1);
  });

  it("replaces a thread that died idle, when it is needed", async () => {
    const { pool, threads } = openHere(1);
    threads[0].crash("killed");
    expect(threads.length).toBe(1);
    expect(await pool.use((worker) => worker.number())).toBe(1);
  });

  it("ends a thread that goes on with a task nobody wants", async () => {
    const { pool, threads } = openHere(1);
    const cancel = new AbortController();
    const task = pool.use((worker) => worker.wait(60_000), { signal: cancel.signal });
    cancel.abort();
    await expect(task).rejects.toThrow("did not stop");
    expect(threads[0].isEnded()).toBe(true);
    expect(await pool.use((worker) => worker.number())).toBe(1);
  });

  it("keeps a thread that ends its task soon after it was cancelled", async () => {
    const { pool, threads } = openHere(1);
    const cancel = new AbortController();
    const task = pool.use((worker) => worker.wait(20), { signal: cancel.signal });
    cancel.abort();
    expect(await task).toBe(0);
    await sleep(300);
    expect(threads[0].isEnded()).toBe(false);
  });

  it("rejects what runs, waits or comes when it is closed", async () => {
    const { pool, threads } = openHere(1);
    const tasks = [
      pool.use((worker) => worker.wait(60_000)),
      pool.use((worker) => worker.number()),
    ];
    const outcomes = Promise.allSettled(tasks);
    await pool.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(pool.use((worker) => worker.number())).rejects.toThrow("closed");
    expect(threads.every((thread) => thread.isEnded())).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a size of %s", (size) => {
    expect(() => openThreadPool(size, () => startHere({}))).toThrow(RangeError);
  });
});
