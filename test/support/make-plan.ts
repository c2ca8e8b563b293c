import type { Opportunity } from "../../engine/plan/opportunity-schema.ts";
import type { Plan, PlanDocument } from "../../engine/plan/plan-schema.ts";
import { readPlan } from "../../engine/plan/read-plan.ts";
import { checkScenario } from "../../engine/scenario/check-scenario.ts";
import { readScenario } from "../../engine/scenario/read-scenario.ts";
import type { Change, Scenario } from "../../engine/scenario/scenario-schema.ts";

/** Loadings of a common factor that is switched off. */
export const NO_SHOCK = { creation: 0, winRate: 0, speed: 0, dealSize: 0 };

/** The process of the method's team A. */
export const TEAM_A_PROCESS = {
  kind: "whole-cycle",
  won: { probability: 0.25, days: { median: 75, sigma: 0.6 } },
  lost: { days: { median: 60, sigma: 0.9 } },
  never: 0,
} as const;

/** Team A from nothing, over one quarter: what a test does not care about. */
const TEAM_A: PlanDocument = {
  asOf: "2026-01-01",
  periods: makePeriods(91),
  opening: "empty",
  creation: [{ source: "all", perDay: 0.5 }],
  process: TEAM_A_PROCESS,
  dealSize: { mean: 50_000, cv: 1 },
  commonFactor: NO_SHOCK,
};

/** A plan that differs from team A's, over one quarter from nothing, in what is given. */
export function makePlan(document: Partial<PlanDocument> = {}): Plan {
  const { value, issues } = readPlan({ ...TEAM_A, ...document });
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
}

/** Periods from 2026-01-01 on that are so many days long. */
export function makePeriods(...days: readonly number[]): PlanDocument["periods"] {
  let start = Date.UTC(2026, 0, 1);
  return days.map((length) => {
    const from = iso(start);
    start += length * 86_400_000;
    return { start: from, end: iso(start), quota: 500_000 };
  });
}

/** The date so many days after 2026-01-01. */
export function dateOnDay(day: number): string {
  return iso(Date.UTC(2026, 0, 1 + day));
}

/** A scenario of some changes. */
export function makeScenario(...changes: readonly Change[]): Scenario {
  const { value, issues } = readScenario({ id: "test", changes });
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
}

/** A scenario, refused if it means nothing for a plan. */
export function makeScenarioFor(plan: Plan, ...changes: readonly Change[]): Scenario {
  const scenario = makeScenario(...changes);
  const issues = checkScenario(plan, scenario);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return scenario;
}

/** An opening that lists opportunities: as many as there are ages, of these in days. */
export function listOfAges(
  ages: readonly number[],
  more: (index: number) => Partial<Opportunity> = () => ({}),
): { opportunities: Opportunity[] } {
  const opportunities = ages.map((age, index) => ({
    id: `open ${index}`,
    created: dateOnDay(-age),
    status: "open" as const,
    ...more(index),
  }));
  return { opportunities };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
