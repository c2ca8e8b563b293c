import { describe, expect, it, onTestFinished } from "vitest";
import type { Done } from "../../workers/open-requests.ts";
import { type Note, runSpans, type SpanWork } from "../../workers/run-spans.ts";
import type { Span } from "../../workers/spans.ts";
import { openThreadPool } from "../../workers/thread-pool.ts";
import { type MortalThread, startHere } from "../support/start-here.ts";

/** A stand-in worker that may crash at some block; a summary is the sum of 2 to the block. */
type Api = { simulate(span: Span): Done<bigint>; pause(): void };

interface World {
  readonly size: number;
  readonly blocks: number;
  /** How many more times the block crashes the worker that simulates it. */
  readonly crashes: { block: number; times: number };
}

function run({ size, blocks, crashes }: World, changes: Partial<SpanWork<Api, bigint>> = {}) {
  const notes: Note[] = [];
  const progress: number[] = [];
  const pool = openThreadPool<Api>(size, () => {
    const thread: MortalThread = startHere({
      pause: () => {},
      simulate(span: Span): Done<bigint> {
        const isFatal = span.includes(crashes.block);
        if (isFatal && crashes.times-- > 0) thread.crash("out of memory");
        return { summary: bitsOf(span), count: span.length };
      },
    });
    return thread;
  });
  onTestFinished(() => pool.close());
  const result = runSpans<Api, bigint>(pool, {
    blocks,
    simulate: (worker, span) => worker.simulate(span),
    pause: (worker) => worker.pause(),
    merge: (a, b) => a + b,
    onMerged: (_, blocksDone) => progress.push(blocksDone),
    onNote: (note) => notes.push(note),
    signal: new AbortController().signal,
    ...changes,
  });
  return { result, notes, progress, pool };
}

/** A bit for every block: one that is missing or doubled shows. */
function bitsOf(span: Span): bigint {
  return span.reduce((sum, block) => sum + (1n << BigInt(block)), 0n);
}

const never = () => ({ block: -1, times: 0 });

describe("runSpans", () => {
  it.each([1, 2, 5])("merges each block once, with %i workers", async (size) => {
    const { result, progress } = run({ size, blocks: 500, crashes: never() });
    expect(await result).toBe((1n << 500n) - 1n);
    expect(progress.at(-1)).toBe(500);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it("runs the blocks of a worker that crashed again, and says so", async () => {
    const { result, notes } = run({ size: 2, blocks: 100, crashes: { block: 40, times: 2 } });
    expect(await result).toBe((1n << 100n) - 1n);
    expect(notes.map(({ code }) => code)).toEqual(["worker-crashed", "worker-crashed"]);
    expect(notes[0].message).toContain("out of memory");
  });

  it("runs what a worker left of a span when it let others go first", async () => {
    const half = (span: Span) => span.slice(0, Math.ceil(span.length / 2));
    const { result, progress } = run(
      { size: 2, blocks: 500, crashes: never() },
      { simulate: (worker, span) => worker.simulate(half(span)) },
    );
    expect(await result).toBe((1n << 500n) - 1n);
    expect(progress.at(-1)).toBe(500);
  });

  it("is done when its blocks are, though all workers but one do something else", async () => {
    const { result, pool } = run({ size: 3, blocks: 100, crashes: never() });
    const others = [1, 2].map(() => pool.use(() => new Promise(() => {})).catch(() => {}));
    expect(await result).toBe((1n << 100n) - 1n);
    await pool.close();
    await Promise.all(others);
  });

  it("gives up on blocks that crash three workers", async () => {
    const { result } = run({ size: 2, blocks: 100, crashes: { block: 40, times: 3 } });
    await expect(result).rejects.toThrow(/block.* crashed 3 workers/);
  });

  it("passes on what a worker throws", async () => {
    const simulate = () => Promise.reject(new RangeError("amounts are absurdly large"));
    const { result } = run({ size: 2, blocks: 9, crashes: never() }, { simulate });
    await expect(result).rejects.toThrow("absurdly large");
  });

  it("begins no further span once it is cancelled", async () => {
    const cancel = new AbortController();
    const begun: number[] = [];
    const { result } = run(
      { size: 1, blocks: 1_000, crashes: never() },
      {
        signal: cancel.signal,
        simulate: async (worker, span) => {
          if (begun.push(span[0]) === 3) cancel.abort(new Error("enough"));
          return worker.simulate(span);
        },
      },
    );
    await expect(result).rejects.toThrow("enough");
    expect(begun.length).toBe(3);
  });
});
