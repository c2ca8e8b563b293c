import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Plan, type RunRequest, readPlan } from "../../engine/index.ts";
import { exampleTeam } from "../../scenarios/example-team.ts";
import type { openBrowserPool } from "../../workers/browser-pool.ts";
import { openNodePool } from "../../workers/node-pool.ts";
import { hasNoChromium, type OpenPage } from "../support/open-page.ts";
import { openPoolPage } from "../support/open-pool-page.ts";

declare global {
  interface Window {
    readonly openBrowserPool: typeof openBrowserPool;
  }
}

const plan = readPlan(exampleTeam).value as Plan;
const request: RunRequest = { plan, scenarios: [], seed: "pool", trials: 3_300 };

describe.skipIf(hasNoChromium)("openBrowserPool, in the production build", () => {
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPoolPage();
  });

  afterAll(async () => {
    await open?.close();
  });

  it("gives the same bits as Node, with 1 and 2 workers", async () => {
    const pool = openNodePool(2);
    const expected = JSON.stringify(await pool.run(request));
    await pool.close();
    for (const size of [1, 2]) {
      const found = await open.page.evaluate(
        async ([request, size]) => {
          const pool = window.openBrowserPool(size);
          const forecast = await pool.run(request);
          await pool.close();
          return JSON.stringify(forecast);
        },
        [request, size] as const,
      );
      expect(found).toBe(expected);
    }
    expect(open.errors).toEqual([]);
  });

  it("leaves the page free of long tasks while it runs, and cancels within 50 ms", async () => {
    const { slowest, cancelMs, reason } = await open.page.evaluate(async (request) => {
      const pool = window.openBrowserPool(1);
      await pool.run({ ...request, trials: 500 });
      const cancel = new AbortController();
      const run = pool.run(
        { ...request, trials: 5_000_000 },
        { signal: cancel.signal, onPartial: () => {} },
      );
      run.catch(() => {});
      const gaps: number[] = [];
      let last = performance.now();
      while (gaps.length < 100) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        gaps.push(performance.now() - last);
        last = performance.now();
      }
      cancel.abort(new Error("the slider moved"));
      const error = await run.catch((error: unknown) => error);
      const cancelMs = performance.now() - last;
      await pool.close();
      gaps.sort((a, b) => a - b);
      return { slowest: gaps[95], cancelMs, reason: String(error) };
    }, request);
    expect(reason).toContain("the slider moved");
    expect(cancelMs).toBeLessThan(50);
    // A long task is one of 50 ms; a busy machine may add some of its own.
    expect(slowest).toBeLessThan(50);
  });

  it("takes no worker for dead that is only slow to start", async () => {
    const notes = await open.page.evaluate(async (request) => {
      const notes: string[] = [];
      const pool = window.openBrowserPool(16);
      await pool.run(request, { onNote: ({ message }) => notes.push(message) });
      await pool.close();
      return notes;
    }, request);
    expect(notes).toEqual([]);
  });

  it("says so when its worker cannot be loaded", async () => {
    await open.page.route("**/browser-worker-*.js", (route) => route.abort());
    const message = await open.page.evaluate(async (request) => {
      const pool = window.openBrowserPool(1);
      const error = await pool.run(request).catch((error: unknown) => error);
      return String(error);
    }, request);
    expect(message).toContain("could not be loaded");
  });
});
