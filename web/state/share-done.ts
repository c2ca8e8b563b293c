import type { Answers, AnswersRequest } from "../../engine/index.ts";
import type { RunOptions } from "../../workers/run-job.ts";
import type { RunPool } from "../../workers/run-pool.ts";

/**
 * Asks workers for an analysis, and tells how much of it is done. Searches ask as many what-ifs as
 * they need: how many there will be is known by and large.
 *
 * @param likely what-ifs that the analysis is likely to ask, told with the first of them
 * @param tell told the share that is done, which never falls
 */
export function askingAbout(
  { answer }: Pick<RunPool, "answer">,
  likely: number,
  tell: (share: number) => void,
): (request: AnswersRequest, options: RunOptions<Answers>) => Promise<Answers> {
  let before = 0;
  let shown = 0;
  return async (request, options) => {
    const { length } = request.alternatives;
    const show = (part: number) => {
      shown = Math.max(shown, (before + part * length) / Math.max(likely, before + length));
      tell(shown);
    };
    const onProgress: RunOptions<Answers>["onProgress"] = (done) => {
      options.onProgress?.(done);
      show(done.trials / done.total);
    };
    const answers = await answer(request, { ...options, onProgress });
    before += length;
    return answers;
  };
}
