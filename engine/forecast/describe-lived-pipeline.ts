import type { Model } from "../process/model.ts";
import type { BlockSummary } from "../simulate/block-summary.ts";
import { LIFE, type LifeColumns, type LifeCount } from "../simulate/life-columns.ts";
import { meanOf } from "./describe-outcome.ts";
import { errorInflation } from "./error-inflation.ts";
import type { Forecast } from "./forecast-schema.ts";

/** What of the pipeline is known only by living through the mechanisms: means over futures. */
export function describeLivedPipeline(
  summary: BlockSummary,
  life: LifeColumns,
  { periods, minorUnits }: Model,
): Partial<Forecast["pipeline"]> {
  const inflation = errorInflation(summary, 0);
  const meanCount = (name: LifeCount, unit: number) =>
    meanOf(summary, life.counts + LIFE[name], unit, inflation).mean;
  const recorded = meanCount("openValueAtStart", minorUnits);
  const live = meanCount("liveValueAtStart", minorUnits);
  const [{ quota, booked }] = periods;
  const missing = (quota - booked) / minorUnits;
  return {
    disqualified: meanCount("disqualified", 1),
    openValueAtStart: recorded,
    pipelineCoverage: missing > 0 ? recorded / missing : null,
    pipelineCoverageLive: missing > 0 ? live / missing : null,
    integrity: recorded > 0 ? live / recorded : null,
  };
}
