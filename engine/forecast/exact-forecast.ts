import { flowMeans } from "../exact/flow-means.ts";
import { openSolutions, solvedForMeans } from "../exact/solutions.ts";
import { solvableModel } from "../exact/solvable-model.ts";
import type { SolvedModel } from "../exact/solve-model.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { type Columns, type Dimension, layOutColumns, UNASSIGNED } from "../simulate/columns.ts";
import { describeSolved } from "./describe-solved.ts";
import { describeSolvedPipeline } from "./describe-solved-pipeline.ts";
import { describeTimeline } from "./describe-timeline.ts";
import type { Forecast, Outcome } from "./forecast-schema.ts";
import { headOf } from "./make-forecast.ts";
import { boundsOf, outcomesOf, solveOutcomes } from "./solve-exactly.ts";
import { warningsOf } from "./warnings-of.ts";

/** What a probability of the fan may be off by: a picture shows no more. */
const TIMELINE_ERROR = 1e-4;

/**
 * The forecast of a plan under a what-if, solved without sampling: no trials, and no Monte Carlo
 * error.
 *
 * @throws {RangeError} with the reason, where there is no exact answer
 */
export function exactForecast(plan: Plan, scenarios: readonly Scenario[]): Forecast {
  const model = solvableModel(plan, scenarios);
  const columns = layOutColumns(model);
  const spans = outcomesOf(model);
  const solutions = openSolutions(model, [...boundsOf(spans), ...columns.timelineDays]);
  const outcomes = solveOutcomes(solutions, spans);
  const solved = solvedForMeans(solutions);
  const [total, ...periods] = outcomes.map(describeSolved);
  return {
    ...headOf({ plan, scenarios, seed: "", trials: 0 }, 0, "exact"),
    total,
    periods: periods.map((outcome, index) => {
      const { id, start, end } = plan.periods[index];
      return { id, start, end, ...outcome };
    }),
    timeline: describeTimeline(solutions, columns.timelineDays, TIMELINE_ERROR),
    pipeline: describeSolvedPipeline(solved),
    breakdown: describeBreakdowns(solved, columns),
    warnings: warningsOf(model),
  };
}

/**
 * The exact answer for all periods together: what a moving slider can wait for.
 *
 * @throws {RangeError} with the reason, where there is no exact answer
 */
export function exactTotal(plan: Plan, scenarios: readonly Scenario[]): Outcome {
  const model = solvableModel(plan, scenarios);
  return describeSolved(solveOutcomes(openSolutions(model, []), outcomesOf(model).slice(0, 1))[0]);
}

function describeBreakdowns(solved: SolvedModel, { keys }: Columns): Forecast["breakdown"] {
  const { edges, flows } = solved.book;
  const means = flowMeans(solved, { from: 0, to: edges.length - 1 });
  const unit = solved.model.minorUnits;
  const sharesBy = (dimension: Dimension) =>
    keys[dimension].map((key) => {
      const own = means.filter((_, i) => (flows[i].target[dimension] ?? UNASSIGNED) === key);
      const bookings = own.reduce((sum, flow) => sum + flow.bookings, 0) / unit;
      const wins = own.reduce((sum, flow) => sum + flow.wins, 0);
      return {
        key,
        bookings: { mean: bookings, standardError: 0 },
        wins: { mean: wins, standardError: 0 },
      };
    });
  return { source: sharesBy("source"), segment: sharesBy("segment"), owner: sharesBy("owner") };
}
