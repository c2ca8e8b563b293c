import { mean } from "../dist/moments.ts";
import type { Model } from "../process/model.ts";
import { openFuture } from "./open-future.ts";

/** The open pipeline at asOf as the CRM shows it, and what of it is alive. Major units. */
export interface OpenValue {
  readonly openValueAtStart: number;
  readonly pipelineCoverage: number | null;
  /** Leaves out opportunities by their probability of never closing. */
  readonly pipelineCoverageLive: number | null;
  readonly integrity: number | null;
}

/** Values the open pipeline: an expectation, with no Monte Carlo error. */
export function valueOpenPipeline(model: Model): OpenValue {
  const size = mean(model.dealSize);
  let recorded = 0;
  let live = 0;
  for (const { amount = size, ...open } of model.opening.opportunities) {
    recorded += amount;
    live += amount * (1 - openFuture(open, model.stages).neverProbability);
  }
  // A steady state holds nothing that never closes: the plan is refused otherwise.
  for (const { count } of model.opening.pools) {
    recorded += count * size;
    live += count * size;
  }
  const [{ quota, booked }] = model.periods;
  const missing = (quota - booked) / model.minorUnits;
  return {
    openValueAtStart: recorded,
    pipelineCoverage: missing > 0 ? recorded / missing : null,
    pipelineCoverageLive: missing > 0 ? live / missing : null,
    integrity: recorded > 0 ? live / recorded : null,
  };
}
