import type { Plan } from "../plan/plan-schema.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { ExactSolution, Forecast } from "./forecast-schema.ts";

/** Solves a plan under a what-if without sampling, or says why that cannot be done. */
export function solveExactly(_plan: Plan, _scenarios: readonly Scenario[]): ExactSolution {
  return { applies: false, reason: "the exact solver is being built" };
}

/**
 * The forecast of a plan under a what-if, solved without sampling.
 *
 * @throws {RangeError} with the reason, where there is no exact answer
 */
export function exactForecast(plan: Plan, scenarios: readonly Scenario[]): Forecast {
  const solution = solveExactly(plan, scenarios);
  throw new RangeError(solution.applies ? "not built" : solution.reason);
}
