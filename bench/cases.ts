import {
  type Forecast,
  type Plan,
  type PlanDocument,
  readPlan,
  solveExactly,
} from "../engine/index.ts";
import { exampleTeam } from "../scenarios/index.ts";
import { openNodePool } from "../workers/node-pool.ts";
import { type Check, checkForecast } from "./check.ts";
import { type Clock, measure } from "./measure.ts";
import { simulateOnOneThread } from "./simulate-on-one-thread.ts";
import { W120_EXACT, w120 } from "./w120.ts";

/** One line of the benchmark: so many units a second, and the check that the answer is right. */
export interface Case {
  readonly name: string;
  readonly unit: string;
  /** Units a second. */
  readonly median: number;
  readonly runs: readonly number[];
  readonly check: Check;
}

const RUNS = 5;
const TRIALS = 100_000;

/** Runs every case, in turn, telling each as it is done. */
export async function runCases(tell: (done: Case) => void): Promise<Case[]> {
  const example = planOf(exampleTeam);
  const cases: Case[] = [];
  const add = async (make: Promise<Case>) => {
    const done = await make;
    cases.push(done);
    tell(done);
  };
  const reference = planOf(w120);
  await add(simulation("event W120", () => simulateOnOneThread(reference, TRIALS), W120_EXACT));
  await add(
    simulation("event example", () => simulateOnOneThread(example, TRIALS), exactOf(example)),
  );
  for (const size of [1, 2]) await add(pooled(example, size));
  await add(exactCase(example));
  return cases;
}

async function simulation(
  name: string,
  simulate: () => Forecast | Promise<Forecast>,
  exact: { readonly mean: number; readonly pHit: number },
  clock: Clock = "processor",
): Promise<Case> {
  const check = checkForecast(name, await simulate(), exact);
  const { seconds, median } = await measure(simulate, { runs: RUNS, clock });
  const rate = (time: number) => TRIALS / time;
  return { name, unit: "trials/s", median: rate(median), runs: seconds.map(rate), check };
}

async function pooled(plan: Plan, size: number): Promise<Case> {
  const pool = openNodePool(size);
  try {
    const request = { plan, scenarios: [], seed: "bench", trials: TRIALS };
    return await simulation(
      `workers${size} example`,
      () => pool.run(request),
      exactOf(plan),
      "wall",
    );
  } finally {
    await pool.close();
  }
}

/** The exact solver is checked by a simulation of its plan. */
async function exactCase(plan: Plan): Promise<Case> {
  const check = checkForecast("exact example", simulateOnOneThread(plan, TRIALS), exactOf(plan));
  const solve = () => solveExactly(plan, []);
  const { seconds, median } = await measure(solve, { runs: RUNS, clock: "processor" });
  const rate = (time: number) => 1 / time;
  const name = "exact example, total and periods";
  return { name, unit: "solutions/s", median: rate(median), runs: seconds.map(rate), check };
}

function exactOf(plan: Plan): { mean: number; pHit: number } {
  const solution = solveExactly(plan, []);
  const [total] = solution.applies ? solution.outcomes : [];
  if (!total?.applies) throw new Error("the benchmark's plan has no exact answer");
  return total;
}

function planOf(document: PlanDocument): Plan {
  const { value, issues } = readPlan(document);
  if (!value) throw new Error(`a shipped plan is refused: ${JSON.stringify(issues)}`);
  return value;
}
