import { openNodePool } from "../../workers/node-pool.ts";
import type { RunPool } from "../../workers/run-pool.ts";
import { type Finding, type Part, rateCase } from "../case.ts";
import { checkAnswer } from "../check.ts";
import type { Effort } from "../effort.ts";
import { measure } from "../measure.ts";
import { answerOf, exactOf, planOf } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

/** Sizes of the pools that each do as much, side by side. */
const CASES: Readonly<Record<string, readonly number[]>> = {
  workers1: [1],
  workers2: [2],
  // What two cores can give at best: they share no run. Many share their caches, or are one core.
  "workers1 twice": [1, 1],
};
/** Threads take their time to begin: a run as short as a kernel's would time that. */
const LONGER = 4;

/** The pool of worker threads, by their number: what a second core buys, by the wall. */
export const workers: Part = { name: "workers", cases: workerCases };

async function* workerCases(effort: Effort): AsyncGenerator<Finding> {
  const longer = { ...effort, seconds: LONGER * effort.seconds };
  const exact = exactOf(WORKS.example);
  const plan = planOf(WORKS.example.plan);
  const runOn = (pool: RunPool, trials: number) =>
    pool.run({ plan, scenarios: [], seed: "bench", trials }, { withoutExact: true });

  for (const [name, sizes] of Object.entries(CASES)) {
    const pools = sizes.map((size) => openNodePool(size));
    const run = (trials: number) =>
      Promise.all(pools.map((pool) => runOn(pool, trials / pools.length)));
    try {
      const measured = await measure(run, longer, 1_000 * pools.length);
      const [forecast] = await run(measured.amount);
      const check = exact && checkAnswer(answerOf(forecast), exact);
      yield rateCase({ name, unit: "trials/s", clock: "wall" }, measured, check);
    } finally {
      await Promise.all(pools.map((pool) => pool.close()));
    }
  }
}
