import {
  type AnswerPart,
  type Answers,
  type AnswersRequest,
  answerBlocks,
  answerBlockTrials,
  collectAnswers,
  solvedAnswers,
} from "../engine/index.ts";
import type { BlockApi } from "./block-api.ts";
import { type RunOptions, runJob } from "./run-job.ts";
import type { ThreadPool } from "./thread-pool.ts";
import { useAgain } from "./use-again.ts";

/** Answers a request on all workers of a pool: see RunPool. */
export function answerRequest(
  pool: ThreadPool<BlockApi>,
  id: number,
  request: AnswersRequest,
  options: RunOptions<Answers>,
): Promise<Answers> {
  return request.method === "exact"
    ? solveRequest(pool, request, options)
    : simulateRequest(pool, id, request, options);
}

function simulateRequest(
  pool: ThreadPool<BlockApi>,
  id: number,
  request: AnswersRequest,
  options: RunOptions<Answers>,
): Promise<Answers> {
  return runJob<AnswerPart[], undefined, Answers>(
    pool,
    {
      trials: request.alternatives.length * request.trials,
      blocks: answerBlocks(request),
      trialsPerBlock: answerBlockTrials(request),
      together: request.alternatives.length,
      begin: (worker) => worker.beginAnswers(id, request),
      end: (worker) => worker.end(id),
      solve: async () => undefined,
      simulate: (worker, span) => worker.simulateAnswers(id, span),
      merge: (a, b) => [...a, ...b],
      // Here and now: a worker that falls free is better lent to the next question.
      describe: async (parts) => collectAnswers(request, parts),
    },
    { ...options, withoutExact: true },
  );
}

/** Each alternative takes one worker: the next free one. */
async function solveRequest(
  pool: ThreadPool<BlockApi>,
  { alternatives, ...wanted }: AnswersRequest,
  { signal, onProgress, isUrgent }: RunOptions<Answers>,
): Promise<Answers> {
  signal?.throwIfAborted();
  const total = alternatives.length;
  const urgent = isUrgent?.() ?? false;
  let done = 0;
  const solved = await Promise.all(
    alternatives.map(async (alternative) => {
      const answer = await useAgain(
        pool,
        async (worker) => {
          signal?.throwIfAborted();
          return worker.solveAnswer(alternative, wanted);
        },
        { urgent, hurries: urgent, ...(signal && { signal }) },
      );
      done++;
      onProgress?.({ trials: done, total });
      return answer;
    }),
  );
  signal?.throwIfAborted();
  return solvedAnswers(solved);
}
