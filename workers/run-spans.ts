import type { Remote } from "comlink";
import type { Done } from "./open-requests.ts";
import { openSpans, type Span } from "./spans.ts";
import { isThreadLost, type ThreadPool } from "./thread-pool.ts";
import { CRASHES_MAX } from "./use-again.ts";

/** Something a person may want to know of a run that went on all the same. */
export interface Note {
  /** Kebab-case and stable: programs may rely on it. */
  readonly code: string;
  readonly message: string;
}

export interface SpanWork<Api, Summary> {
  /** Number of blocks of the run, at least 1, and of neighbours that one worker should have. */
  readonly blocks: number;
  readonly together?: number;
  /** Has a worker simulate a span; gives undefined when it dropped the span, once aborted. */
  simulate(worker: Remote<Api>, span: Span): Promise<Done<Summary> | undefined>;
  /** Asks a worker to end its span soon, with what it has of it. */
  pause(worker: Remote<Api>): Promise<void>;
  /** Exact and in any order, so that it does not matter who simulated what, or when. */
  merge(a: Summary, b: Summary): Summary;
  /** Told after each span what all finished blocks sum to. */
  onMerged(summary: Summary, blocksDone: number): void;
  onNote(note: Note): void;
  /** Asked before each span: whether it goes before those of others. */
  readonly isUrgent?: () => boolean;
  /** Once aborted, no further span is begun. */
  readonly signal: AbortSignal;
}

/**
 * Simulates all blocks of a run. Each worker takes the next span as it falls free, so that a slow
 * one delays nobody; the span of one that crashes is run again elsewhere.
 *
 * @returns the merged summary, the same for any number of workers
 * @throws what a worker throws; an error when the same span crashed its worker three times; the
 *   signal's reason once it is aborted
 */
export async function runSpans<Api, Summary>(
  pool: ThreadPool<Api>,
  work: SpanWork<Api, Summary>,
): Promise<Summary> {
  const { signal } = work;
  const spans = openSpans(work.blocks, pool.size, work.together);
  const crashes = new Map<Span, number>();
  let merged: Summary | undefined;
  let blocksDone = 0;
  let end = () => {};
  const isDone = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function runInTurn(): Promise<void> {
    while (!signal.aborted && blocksDone < work.blocks) {
      const urgent = work.isUrgent?.() ?? false;
      const options = urgent ? { hurries: true, urgent } : { onHurried: pause };
      let span: Span | undefined;
      const task = async (worker: Remote<Api>, seat: number) => {
        span = signal.aborted ? undefined : spans.take(seat);
        if (span) await simulate(worker, span);
      };
      await pool.use(task, { signal, ...options }).catch((error) => giveBackIfLost(span, error));
      if (span === undefined) return;
    }
  }

  async function simulate(worker: Remote<Api>, span: Span): Promise<void> {
    const start = performance.now();
    const done = await work.simulate(worker, span);
    if (signal.aborted) return;
    if (done === undefined) throw new Error(`${tellBlocks(span)} dropped though still wanted`);
    const { summary, count } = done;
    spans.finish(span.slice(0, count), performance.now() - start);
    if (count < span.length) spans.giveBack(span.slice(count));
    merged = merged === undefined ? summary : work.merge(merged, summary);
    blocksDone += count;
    work.onMerged(merged, blocksDone);
    if (blocksDone === work.blocks) end();
  }

  // A thread that dies meanwhile is noticed by whoever waits for its span.
  const pause = (worker: Remote<Api>) => void work.pause(worker).catch(() => {});

  function giveBackIfLost(span: Span | undefined, error: unknown): void {
    if (signal.aborted) return;
    if (span === undefined || !isThreadLost(error)) throw error;
    const count = (crashes.get(span) ?? 0) + 1;
    if (count === CRASHES_MAX) throw crashedTooOften(span, error.message);
    crashes.set(span, count);
    spans.giveBack(span);
    work.onNote(crashNote(span, error.message));
  }

  // What may be urgent has one span waiting at the head of the line whenever a worker falls free.
  const turns = pool.size + (work.isUrgent ? 1 : 0);
  // Whoever still waits for a worker by the time that all is done is not waited for.
  await Promise.race([isDone, Promise.all(Array.from({ length: turns }, runInTurn))]);
  signal.throwIfAborted();
  if (merged === undefined) throw new RangeError(`blocks must be at least 1, got ${work.blocks}`);
  return merged;
}

function crashNote(span: Span, reason: string): Note {
  const message = `a worker died (${reason}); ${tellBlocks(span)} run again on another`;
  return { code: "worker-crashed", message };
}

function crashedTooOften(span: Span, reason: string): Error {
  return new Error(`${tellBlocks(span)} crashed ${CRASHES_MAX} workers; the last: ${reason}`);
}

function tellBlocks(span: Span): string {
  return span.length === 1 ? `block ${span[0]}` : `${span.length} blocks from ${span[0]} on`;
}
