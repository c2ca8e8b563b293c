import type { IntervalLaw } from "../../../engine/exact/solve-interval.ts";
import { openBook, type SolvedModel, solveModel } from "../../../engine/exact/solve-model.ts";
import {
  boundsOf,
  outcomesOf,
  type SolvedOutcome,
  solveOutcome,
} from "../../../engine/forecast/solve-exactly.ts";
import { type Plan, readPlan, readScenario, type Scenario } from "../../../engine/index.ts";
import { makeModel } from "../../../engine/process/model.ts";

export const NO_FACTOR = { creation: 0, winRate: 0, speed: 0, dealSize: 0 };

/** Four quarters of 91 days. */
export const QUARTERS = [
  { start: "2026-01-01", end: "2026-04-02", quota: 500_000 },
  { start: "2026-04-02", end: "2026-07-02", quota: 500_000 },
  { start: "2026-07-02", end: "2026-10-01", quota: 500_000 },
  { start: "2026-10-01", end: "2026-12-31", quota: 500_000 },
];

/** Reference team A of the oracles, with changes. */
export function teamA(changes: Record<string, unknown> = {}): Plan {
  const { value, issues } = readPlan({
    currency: "USD",
    periods: QUARTERS,
    opening: "steady-state",
    creation: [{ source: "all", perDay: 0.5 }],
    process: {
      kind: "whole-cycle",
      won: { probability: 0.25, days: { median: 75, sigma: 0.6 } },
      lost: { days: { median: 60, sigma: 0.9 } },
    },
    dealSize: { mean: 50_000, cv: 1 },
    commonFactor: NO_FACTOR,
    ...changes,
  });
  if (!value) throw new RangeError(issues.map(({ message }) => message).join("; "));
  return value;
}

/** A what-if of one change or several. */
export function whatIf(...changes: Record<string, unknown>[]): Scenario[] {
  const { value, issues } = readScenario({ changes });
  if (!value) throw new RangeError(issues.map(({ message }) => message).join("; "));
  return [value];
}

/** The total and each period, solved. */
export function solve(plan: Plan, scenarios: readonly Scenario[] = []): SolvedOutcome[] {
  const solved = solvedPlan(plan, scenarios);
  return outcomesOf(solved.model).map((outcome) => solveOutcome(solved, outcome));
}

export function solvedPlan(plan: Plan, scenarios: readonly Scenario[] = []): SolvedModel {
  const model = makeModel(plan, scenarios);
  return solveModel(model, openBook(model, boundsOf(outcomesOf(model))), 0.225);
}

/** Expected wins of each quarter. */
export function winsByPeriod(plan: Plan, scenarios: readonly Scenario[] = []): number[] {
  return solve(plan, scenarios)
    .slice(1)
    .map(({ wins }: IntervalLaw) => wins);
}
