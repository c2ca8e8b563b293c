import { openSolutions } from "../exact/solutions.ts";
import { solvableModel } from "../exact/solvable-model.ts";
import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import { layOutColumns } from "../simulate/columns.ts";
import { describeTimeline } from "./describe-timeline.ts";
import type { Forecast } from "./forecast-schema.ts";

/** Days of the picture over time, and what a probability on them may be off by. */
const DAYS_MAX = 14;
const ERROR = 2e-3;

/**
 * Sketches the exact way to the total: fewer days than a forecast has, good enough for a picture
 * that is soon drawn anew.
 *
 * @throws {RangeError} with the reason, where there is no exact answer
 */
export function exactWay(plan: Plan, scenarios: readonly Scenario[]): Forecast["timeline"] {
  const model = solvableModel(plan, scenarios);
  const days = someOf(layOutColumns(model).timelineDays);
  return describeTimeline(openSolutions(model, days), days, ERROR);
}

/** The first, the last, and others evenly between them. */
function someOf(days: readonly number[]): number[] {
  const steps = Math.min(DAYS_MAX, days.length) - 1;
  const chosen = Array.from({ length: steps + 1 }, (_, i) =>
    Math.round((i * (days.length - 1)) / Math.max(1, steps)),
  );
  return chosen.map((index) => days[index]);
}
