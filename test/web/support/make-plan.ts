import { type Plan, type PlanDocument, readPlan } from "../../../engine/index.ts";

const DOCUMENT: PlanDocument = {
  name: "Team A",
  currency: "USD",
  periods: [{ start: "2026-01-01", end: "2026-04-02", quota: 500_000 }],
  creation: [{ source: "all", perDay: 0.5 }],
  process: { kind: "whole-cycle", won: { probability: 0.25, days: { median: 75, sigma: 0.6 } } },
  dealSize: { mean: 50_000, cv: 1 },
};

/** The same as a person writes it. */
export function makeDocument(changes: Partial<PlanDocument> = {}): PlanDocument {
  return { ...DOCUMENT, ...changes };
}

/** A plan in which a test changes only what it is about. */
export function makePlan(changes: Partial<PlanDocument> = {}): Plan {
  const { value, issues } = readPlan(makeDocument(changes));
  if (value === undefined) throw new Error(JSON.stringify(issues));
  return value;
}
