import type { BlockSummary } from "../simulate/block-summary.ts";
import type { CompiledRun } from "../simulate/compiled-run.ts";
import { FLOWS, type FlowName } from "../simulate/waterfall.ts";
import { describeQuantiles, meanOf } from "./describe-outcome.ts";
import { errorInflation } from "./error-inflation.ts";
import { levelsOf } from "./read-histogram.ts";
import type { Flow, Waterfall } from "./waterfall-schema.ts";

/** Describes the flows of open value; undefined where the run did not follow them. */
export function describeWaterfall(run: CompiledRun, summary: BlockSummary): Waterfall | undefined {
  const { columns, model } = run;
  const { waterfall } = columns;
  if (waterfall === undefined) return undefined;
  const inflation = errorInflation(summary, 0);
  const flowAt = (index: number): Flow => {
    const column = waterfall.first + index;
    const { quantiles, quantileErrors } = describeQuantiles(
      levelsOf(summary.flows[index]),
      summary.trials,
      model.minorUnits,
      inflation,
    );
    return {
      ...meanOf(summary, column, model.minorUnits, inflation),
      q10: quantiles["0.1"],
      q90: quantiles["0.9"],
      q10Error: quantileErrors["0.1"],
      q90Error: quantileErrors["0.9"],
    };
  };
  const describe = (stretch: number) => {
    const at = stretch * waterfall.width;
    const flow = (name: FlowName) => flowAt(at + FLOWS.indexOf(name));
    const dated = (name: FlowName) => (model.plan.pushes ? flow(name) : null);
    return {
      opening: flow("opening"),
      created: flow("created"),
      won: flow("won"),
      lost: flow("lost"),
      disqualified: flow("disqualified"),
      closing: flow("closing"),
      pushedOut: dated("pushedOut"),
      pulledIn: dated("pulledIn"),
      advanced: model.stages.slice(1).map(({ name }, index) => ({
        stage: name,
        ...flowAt(at + FLOWS.length + index),
      })),
    };
  };
  return {
    total: describe(0),
    periods: model.plan.periods.map(({ id }, index) => ({ id, ...describe(index + 1) })),
  };
}
