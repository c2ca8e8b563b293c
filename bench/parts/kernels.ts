import { type Case, type Finding, type Part, rateCase } from "../case.ts";
import { checkAnswer, type Exact } from "../check.ts";
import type { Effort } from "../effort.ts";
import { measure } from "../measure.ts";
import { W120_EXACT } from "../works/w120.ts";
import { answerOf, describeWork, doWork, exactOf, refusalOf, type Work } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

const TRIALS_STEP = 500;

/** The engine's kernels on one thread: trials a second, and opportunities a second. */
export const kernels: readonly Part[] = Object.values(WORKS).map((work: Work) => ({
  name: work.name,
  cases: (effort) => kernelCases(work, effort),
}));

/** The exact answer to a work of a kernel: W120's is known from elsewhere, to more digits. */
export function exactAnswerTo(work: Work): Exact | undefined {
  return work.plan === WORKS.event.plan ? W120_EXACT : exactOf(work);
}

async function* kernelCases(work: Work, effort: Effort): AsyncGenerator<Finding> {
  const refusal = refusalOf(work);
  if (refusal !== undefined) return yield { name: work.name, absent: refusal };
  let done = doWork(work, TRIALS_STEP);
  const simulate = (trials: number) => {
    done = doWork(work, trials);
  };
  const measured = await measure(simulate, effort, TRIALS_STEP);
  const forecast = describeWork(done);
  const exact = exactAnswerTo(work);
  const check = exact && checkAnswer(answerOf(forecast), exact);
  const byTrial = rateCase({ name: work.name, unit: "trials/s" }, measured, check);
  yield byTrial;
  const { openAtStart, created } = forecast.pipeline;
  yield byOpportunity(byTrial, openAtStart + created);
}

/** The same runs, told by the opportunities that a trial lives. */
function byOpportunity({ name, runs, wall, median, check }: Case, perTrial: number): Case {
  const times = (values: readonly number[]) => values.map((value) => value * perTrial);
  return {
    name: `${name}, by opportunity`,
    unit: "opportunities/s",
    median: median * perTrial,
    runs: times(runs),
    ...(wall && { wall: { median: wall.median * perTrial, runs: times(wall.runs) } }),
    ...(check && { check }),
  };
}
