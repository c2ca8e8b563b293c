import { describe, expect, it, onTestFinished } from "vitest";
import {
  blockCount,
  exactForecast,
  makeForecast,
  mergeSummaries,
  type Plan,
  type PlanDocument,
  type RunRequest,
  readPipeline,
  readPlan,
  readScenario,
  type Scenario,
  simulateBlock,
  solveExactly,
} from "../../engine/index.ts";
import { doubleWinRate } from "../../scenarios/double-win-rate.ts";
import { exampleTeam } from "../../scenarios/example-team.ts";
import { steadyTeam } from "../../scenarios/steady-team.ts";
import { openNodePool } from "../../workers/node-pool.ts";
import { startNodeThread } from "../../workers/node-thread.ts";
import { openRunPool, type RunPool } from "../../workers/run-pool.ts";
import type { Note } from "../../workers/run-spans.ts";
import type { Thread } from "../../workers/thread.ts";

const plan = readPlan(exampleTeam).value as Plan;
const winMore = readScenario(doubleWinRate).value as Scenario;
const weeklyFactorTeam: PlanDocument = {
  ...steadyTeam,
  commonFactor: { creation: 0.1, path: "ar1" },
};
/** Of a length that no whole number of blocks has. */
const request: RunRequest = { plan, scenarios: [winMore], seed: "pool", trials: 2_300 };
/** Minutes of work, to be cancelled or disturbed. */
const longRequest: RunRequest = { ...request, trials: 5_000_000 };

function keep(pool: RunPool): RunPool {
  onTestFinished(() => pool.close());
  return pool;
}

/** The run by the engine alone, block after block. */
function runHere(request: RunRequest): unknown {
  const blocks = Array.from({ length: blockCount(request) }, (_, block) => block);
  const summary = blocks
    .map((block) => simulateBlock(request, block))
    .reduce((a, b) => mergeSummaries(a, b));
  return makeForecast(request, summary, solveExactly(request.plan, request.scenarios));
}

describe("openNodePool", () => {
  it("gives, with 1, 2 and 4 workers, to the last bit what the engine gives alone", async () => {
    const expected = JSON.stringify(runHere(request));
    for (const size of [1, 2, 4]) {
      const forecast = await keep(openNodePool(size)).run(request);
      expect(JSON.stringify(forecast)).toBe(expected);
    }
  });

  it("gives the same, to the last bit, when one worker does all of it", async () => {
    const pool = keep(openNodePool(2));
    const shared = await pool.run(request, { withoutExact: true });
    expect(JSON.stringify(await pool.run(request, { byOne: true }))).toBe(JSON.stringify(shared));
  });

  it("drops a run that one worker does once it is aborted, and does the next", async () => {
    const pool = keep(openNodePool(1));
    const controller = new AbortController();
    const dropped = pool.run(longRequest, { byOne: true, signal: controller.signal });
    controller.abort(new Error("no longer wanted"));
    await expect(dropped).rejects.toThrow("no longer wanted");
    expect((await pool.run(request, { byOne: true })).trials).toBe(request.trials);
  });

  it("gives the same comparison with 1 and 3 workers", async () => {
    const comparing = { plan, alternatives: [[], [winMore]], seed: "pool", trials: 1_700 };
    const [one, three] = await Promise.all(
      [1, 3].map((size) => keep(openNodePool(size)).compare(comparing)),
    );
    expect(JSON.stringify(three)).toBe(JSON.stringify(one));
    expect(one.scenarios[0].delta.bookingsMean).toBeGreaterThan(0);
  });

  it("tells progress to the end, and answers of growing precision on the way", async () => {
    const progress: number[] = [];
    const partials: number[] = [];
    await keep(openNodePool(2)).run(request, {
      onProgress: ({ trials, total }) => {
        expect(total).toBe(request.trials);
        progress.push(trials);
      },
      onPartial: ({ trials }) => partials.push(trials),
    });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(request.trials);
    expect(partials.length).toBeGreaterThan(0);
    expect(partials).toEqual([...partials].sort((a, b) => a - b));
    expect(partials.at(-1)).toBeLessThan(request.trials);
  });

  it("tells partial answers from so many futures on, each of half more, if asked", async () => {
    const partials: number[] = [];
    await keep(openNodePool(2)).run(request, {
      partialFrom: 600,
      onPartial: ({ trials }) => partials.push(trials),
    });
    const most = Math.log(request.trials / 600) / Math.log(1.5);
    expect(partials.length).toBeGreaterThan(0);
    expect(partials.length).toBeLessThanOrEqual(Math.ceil(most));
    expect(partials[0]).toBeGreaterThanOrEqual(600);
  });

  it("rejects a cancelled run within 50 ms with its reason, and is free again", async () => {
    const pool = keep(openNodePool(2));
    const cancelOne = async (): Promise<number> => {
      const cancel = new AbortController();
      let cancelled = 0;
      const run = pool.run(longRequest, {
        signal: cancel.signal,
        onProgress: ({ trials }) => {
          if (trials < 1_500 || cancel.signal.aborted) return;
          cancelled = performance.now();
          cancel.abort(new Error("the slider moved"));
        },
      });
      await expect(run).rejects.toThrow("the slider moved");
      return performance.now() - cancelled;
    };
    // The best of three: what else the machine does is not what is measured.
    const times = [await cancelOne(), await cancelOne(), await cancelOne()];
    expect(Math.min(...times)).toBeLessThan(50);
    // Five million trials would take minutes: what was cancelled is no longer in the way.
    const start = performance.now();
    await pool.run({ ...request, trials: 500 });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("refuses to begin a run that is already cancelled", async () => {
    const pool = keep(openNodePool(1));
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(pool.run(request, { signal })).rejects.toThrow("too late");
  });

  it("runs two requests at the same time, each to its own answer", async () => {
    const pool = keep(openNodePool(2));
    const other = { ...request, seed: "other" };
    const both = await Promise.all([pool.run(request), pool.run(other)]);
    expect(JSON.stringify(both)).toBe(JSON.stringify([runHere(request), runHere(other)]));
  });

  it("runs a killed worker's blocks on another, to the same bits, and says so", async () => {
    // Long enough that the killed worker is in the middle of it.
    const long = { ...request, trials: 20_000 };
    const threads: Thread[] = [];
    const notes: Note[] = [];
    const start = () => {
      const thread = startNodeThread();
      threads.push(thread);
      return thread;
    };
    const forecast = await keep(openRunPool(2, start)).run(long, {
      onProgress: ({ trials }) => {
        if (trials >= 1_000 && threads.length === 2) threads[1].end();
      },
      onNote: (note) => notes.push(note),
    });
    expect(JSON.stringify(forecast)).toBe(JSON.stringify(runHere(long)));
    expect(notes.map(({ code }) => code)).toEqual(["worker-crashed"]);
    expect(threads.length).toBe(3);
  });

  it("passes on what the engine refuses", async () => {
    const pool = keep(openNodePool(1));
    await expect(pool.run({ ...request, trials: 0.5 })).rejects.toThrow("trials must be");
  });

  it.each([
    ["one that can be solved", steadyTeam],
    ["one with a common factor from week to week, that cannot", weeklyFactorTeam],
  ])("answers exactly, or says why not, as the engine does: %s", async (_, document) => {
    const plan = readPlan(document).value as Plan;
    const solution = solveExactly(plan, []);
    const expected = solution.applies ? exactForecast(plan, []) : solution;
    expect(await keep(openNodePool(1)).exact(plan, [])).toEqual(expected);
  });

  it("reads a pipeline as the engine does", async () => {
    const csv = "id,stage,amount\nA,Closed Won,100\nB,Demo,abc\n";
    const options = { asOf: "2026-01-01" };
    const reading = await keep(openNodePool(1)).readPipeline(csv, options);
    expect(reading).toEqual(readPipeline(csv, options));
  });

  it.each([0, 1.5, -2])("refuses %s workers", (size) => {
    expect(() => openNodePool(size)).toThrow(RangeError);
  });
});
