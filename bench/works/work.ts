import {
  type BlockSummary,
  blockCount,
  type Forecast,
  makeForecast,
  type Plan,
  type PlanDocument,
  type RunRequest,
  readPlan,
  simulateBlock,
  solveExactly,
} from "../../engine/index.ts";
import type { Answer, Exact } from "../check.ts";

/** Something for a kernel of the engine to do: a plan, and what is asked of it. */
export interface Work {
  readonly name: string;
  readonly plan: PlanDocument;
  /** What a run is asked for besides, such as a kernel. */
  readonly request?: Partial<RunRequest>;
}

/** The engine's reading of a plan that the benchmark ships. */
export function planOf(document: PlanDocument): Plan {
  const { value, issues } = readPlan(document);
  if (!value) throw new Error(`a plan of the benchmark is refused: ${JSON.stringify(issues)}`);
  return value;
}

const plans = new WeakMap<PlanDocument, Plan>();

/** A work done: what was asked, and the sums of what came. */
export interface Done {
  readonly request: RunRequest;
  readonly summary: BlockSummary;
}

/** Simulates a work on this thread alone, block after block, and sums up what came. */
export function doWork(work: Work, trials: number): Done {
  const plan = plans.get(work.plan) ?? planOf(work.plan);
  plans.set(work.plan, plan);
  const request: RunRequest = { plan, scenarios: [], seed: "bench", trials, ...work.request };
  let summary = simulateBlock(request, 0);
  for (let block = 1; block < blockCount(request); block++) {
    summary = simulateBlock(request, block, summary);
  }
  return { request, summary };
}

/** Describes what came, which takes as long however many trials there were: it is not timed. */
export function describeWork({ request, summary }: Done): Forecast {
  return makeForecast(request, summary);
}

/** What a run found of the total, for its check. */
export function answerOf({ trials, total }: Forecast): Answer {
  const { mean, sd } = total.bookings;
  return { trials, mean, sd, pHit: total.pHit };
}

/** What the exact solver says of it; undefined where it has no answer. */
export function exactOf({ plan }: Work): Exact | undefined {
  const solution = solveExactly(planOf(plan), []);
  const [total] = solution.applies ? solution.outcomes : [];
  return total?.applies ? total : undefined;
}

/** Why this engine cannot do a work, where it cannot. */
export function refusalOf(work: Work): string | undefined {
  try {
    doWork(work, 1);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
