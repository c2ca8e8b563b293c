import type { Remote } from "comlink";
import type { BlockApi } from "./block-api.ts";
import type { Done } from "./open-requests.ts";
import { openPartials } from "./partials.ts";
import { type Note, runSpans } from "./run-spans.ts";
import type { Span } from "./spans.ts";
import type { Task, ThreadPool } from "./thread-pool.ts";
import { useAgain } from "./use-again.ts";

/** Of an answer that is refined under a hand: what is of few futures more looks the same. */
const PARTIAL_GROWTH = 1.5;

export interface RunOptions<Result> {
  /** Called as trials are done, the last time with all of them. */
  readonly onProgress?: (done: Progress) => void;
  /** Called at most ten times a second with the answer of the trials so far; not with the last. */
  readonly onPartial?: (result: Result) => void;
  /** Futures of the first partial answer, at least; each further one is then of half more. */
  readonly partialFrom?: number;
  /** Whether others are asked to let its answers, whole or partial, go before: a hand waits. */
  readonly hurries?: boolean;
  /** Called when something went wrong and was mended, such as a worker that died. */
  readonly onNote?: (note: Note) => void;
  /** Leaves the exact answer out, for those who ask for it apart or cannot wait for it. */
  readonly withoutExact?: boolean;
  /**
   * One worker does all of it, and hands over its answer alone, without an exact one: for a few
   * futures, whose sums cost more to merge and to move than they cost to simulate.
   */
  readonly byOne?: boolean;
  /** Asked again and again: whether it goes before what others ask, for somebody waits for it. */
  readonly isUrgent?: () => boolean;
  /** Once aborted, the run rejects with its reason at once, and the workers drop it. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly trials: number;
  readonly total: number;
}

/** A request in the words of a worker's API: what is asked of a worker at each step. */
export interface Job<Summary, Solution, Result> {
  readonly trials: number;
  /** Blocks that it has, and the trials of each but the last. */
  readonly blocks: number;
  readonly trialsPerBlock: number;
  /** Neighbouring blocks that one worker should have: what it keeps of one serves the others. */
  readonly together?: number;
  begin(worker: Remote<BlockApi>): Promise<void>;
  end(worker: Remote<BlockApi>): Promise<void>;
  /** What can be known without simulating, and belongs into the answer. */
  solve(worker: Remote<BlockApi>): Promise<Solution>;
  simulate(worker: Remote<BlockApi>, span: Span): Promise<Done<Summary> | undefined>;
  merge(a: Summary, b: Summary): Summary;
  /** @param solution absent as long as it is not known */
  describe(summary: Summary, solution: Solution | undefined, use: Use): Promise<Result>;
  /** The answer of all futures by one worker, without a solution; undefined when it dropped it. */
  answerAlone?(worker: Remote<BlockApi>): Promise<Result | undefined>;
}

/** Lends a worker that knows of a job, before any that only simulates. */
export type Use = <Value>(task: Task<BlockApi, Value>) => Promise<Value>;

/** Does a job on all workers of a pool, and gives its answer: see RunPool. */
export async function runJob<Summary, Solution, Result>(
  pool: ThreadPool<BlockApi>,
  job: Job<Summary, Solution, Result>,
  options: RunOptions<Result>,
): Promise<Result> {
  options.signal?.throwIfAborted();
  const over = new AbortController();
  const cancel = () => over.abort(options.signal?.reason);
  options.signal?.addEventListener("abort", cancel);
  const team = openTeam(pool, job, over.signal, options);
  try {
    const { answerAlone } = job;
    const answered =
      options.byOne && answerAlone ? byOne(team, answerAlone) : answer(team, job, options);
    return await Promise.race([answered, rejectionOf(over.signal)]);
  } finally {
    over.abort();
    options.signal?.removeEventListener("abort", cancel);
    team.disband();
  }
}

async function byOne<Result>(
  team: Team,
  answerAlone: Task<BlockApi, Result | undefined>,
): Promise<Result> {
  const result = await team.use(answerAlone);
  team.signal.throwIfAborted();
  if (result === undefined) throw new Error("a run was dropped though still wanted");
  return result;
}

async function answer<Summary, Solution, Result>(
  team: Team,
  job: Job<Summary, Solution, Result>,
  { onProgress, onPartial, partialFrom, onNote, isUrgent, withoutExact }: RunOptions<Result>,
): Promise<Result> {
  const { pool, signal } = team;
  const { blocks } = job;
  let known: Solution | undefined;
  const solve = async () => {
    known = await team.use(job.solve);
  };
  const solution = withoutExact ? undefined : solve();
  // A partial answer does not wait for the solution: it says what is known by then.
  const describe = (summary: Summary) => job.describe(summary, known, team.use);
  let trials = 0;
  let wanted = partialFrom ?? 1;
  const describePart = (summary: Summary) => {
    if (partialFrom !== undefined) wanted = PARTIAL_GROWTH * trials;
    return describe(summary);
  };
  const tellPartial = openPartials(describePart, (result) => {
    if (!signal.aborted) onPartial?.(result);
  });
  const simulated = runSpans<BlockApi, Summary>(pool, {
    blocks,
    signal,
    ...(job.together !== undefined && { together: job.together }),
    ...(isUrgent && { isUrgent }),
    simulate: async (worker, span) => job.simulate(await team.begin(worker), span),
    pause: (worker) => worker.pause(),
    merge: job.merge,
    onMerged(summary, blocksDone) {
      trials = Math.min(blocksDone * job.trialsPerBlock, job.trials);
      onProgress?.({ trials, total: job.trials });
      if (onPartial && trials >= wanted && blocksDone < blocks) tellPartial(summary);
    },
    onNote: (note) => onNote?.(note),
  });
  const [summary] = await Promise.all([simulated, solution]);
  return describe(summary);
}

/** The workers of a pool as far as they know of a job. */
interface Team {
  readonly pool: ThreadPool<BlockApi>;
  readonly signal: AbortSignal;
  readonly use: Use;
  /** Lets a worker know of the job, unless it does. */
  begin(worker: Remote<BlockApi>): Promise<Remote<BlockApi>>;
  /** Lets all workers forget the job. */
  disband(): void;
}

function openTeam<Summary, Solution, Result>(
  pool: ThreadPool<BlockApi>,
  job: Job<Summary, Solution, Result>,
  signal: AbortSignal,
  { onNote, hurries = false }: Pick<RunOptions<Result>, "onNote" | "hurries">,
): Team {
  const begun = new Set<Remote<BlockApi>>();

  async function begin(worker: Remote<BlockApi>): Promise<Remote<BlockApi>> {
    if (begun.has(worker)) return worker;
    begun.add(worker);
    await job.begin(worker);
    return worker;
  }
  const onLost = (reason: string) => {
    const message = `a worker died (${reason}); what it was asked for is asked of another`;
    onNote?.({ code: "worker-crashed", message });
  };
  const options = { signal, urgent: true, hurries };
  return {
    pool,
    signal,
    begin,
    use: (task) =>
      useAgain(pool, async (worker, seat) => task(await begin(worker), seat), options, onLost),
    disband: () => begun.forEach((worker) => void job.end(worker).catch(() => {})),
  };
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}
