import { openNodePool } from "../../workers/node-pool.ts";
import { type Effort, type Finding, type Part, rateCase } from "../case.ts";
import { checkAnswer } from "../check.ts";
import { measure } from "../measure.ts";
import { answerOf, exactOf, planOf } from "../works/work.ts";
import { WORKS } from "../works/works.ts";

const SIZES = [1, 2];
/** Threads take their time to begin: a run as short as a kernel's would time that. */
const LONGER = 4;

/** The pool of worker threads, by their number: what a second core buys, by the wall. */
export const workers: Part = { name: "workers", cases: workerCases };

async function* workerCases(effort: Effort): AsyncGenerator<Finding> {
  const longer = { ...effort, seconds: LONGER * effort.seconds };
  const exact = exactOf(WORKS.example);
  const plan = planOf(WORKS.example.plan);
  for (const size of SIZES) {
    const pool = openNodePool(size);
    const run = (trials: number) =>
      pool.run({ plan, scenarios: [], seed: "bench", trials }, { withoutExact: true });
    try {
      const measured = await measure(run, longer, 1_000);
      const check = exact && checkAnswer(answerOf(await run(measured.amount)), exact);
      const name = `workers${size}`;
      yield rateCase({ name, unit: "trials/s", clock: "wall" }, measured, check);
    } finally {
      await pool.close();
    }
  }
}
