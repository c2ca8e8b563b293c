import {
  blockCount,
  type Forecast,
  makeForecast,
  type Plan,
  type RunRequest,
  simulateBlock,
} from "../engine/index.ts";

/** Simulates a plan on this thread alone, block after block, and describes what came. */
export function simulateOnOneThread(plan: Plan, trials: number): Forecast {
  const request: RunRequest = { plan, scenarios: [], seed: "bench", trials };
  let summary = simulateBlock(request, 0);
  for (let block = 1; block < blockCount(trials); block++) {
    summary = simulateBlock(request, block, summary);
  }
  return makeForecast(request, summary);
}
