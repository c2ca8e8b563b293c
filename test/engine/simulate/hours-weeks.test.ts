import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan, PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import type { Scenario } from "../../../engine/scenario/scenario-schema.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import type { CompiledRun } from "../../../engine/simulate/compiled-run.ts";
import { clearDiary, openDiary } from "../../../engine/simulate/diary.ts";
import { clearLedger, makeLedger } from "../../../engine/simulate/ledger.ts";
import { simulateLifeTrial } from "../../../engine/simulate/life-trial.ts";
import { stagedTeam, wholeTeam } from "../../../scenarios/index.ts";
import { makeScenario } from "../../support/make-plan.ts";
import { makeRequest } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";
import { anyCase } from "./arbitrary-plan.ts";

/** Few hours, so that they are short. */
const capacity = fc.record({
  reps: fc.integer({ min: 1, max: 3 }),
  hoursPerWeek: fc.constantFrom(0, 2, 8, 30),
  hoursPerOpportunity: fc.constantFrom(0.3, 1.5, 4),
  attention: fc.constantFrom("equal" as const, "smooth" as const),
  speedExponent: fc.constantFrom(0, 0.7, 1),
  winExponent: fc.constantFrom(0, 0.5),
});

/** What happens in some trials of a run; step by step if a diary is kept. */
function ledgersOf(run: CompiledRun, keepsDiary: boolean) {
  const ledger = makeLedger(run.model, run.columns);
  const diary = openDiary();
  return Array.from({ length: 6 }, (_, trial) => {
    clearLedger(ledger);
    clearDiary(diary);
    simulateLifeTrial(run, trial, ledger, keepsDiary ? diary : undefined);
    return [...ledger.periods, ...ledger.weeks, ...ledger.tallies];
  });
}

/** @returns how many weeks of the run are lived in loops of their own */
function hoursWeeksOf({ life }: CompiledRun): number {
  const all = [...(life?.pastStretches ?? []), ...(life?.stretches ?? [])];
  return all.filter(({ isHoursWeek }) => isHoursWeek).length;
}

function planOf(document: PlanDocument | Plan): Plan {
  const { value, issues } = readPlan(document);
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
}

const runOf = (plan: Plan, scenarios: readonly Scenario[] = []) =>
  compileRun(makeRequest(plan, { scenarios, trials: 6 }));

describe("weeks in which opportunities share hours only", () => {
  it("bring to the bit what living them step by step brings", { timeout: 120_000 }, () => {
    let weeks = 0;
    let booked = 0;
    fc.assert(
      fc.property(fc.noBias(anyCase), capacity, ({ plan, scenario }, hours) => {
        const run = runOf(planOf({ ...plan, capacity: hours } as Plan), [scenario]);
        const found = ledgersOf(run, false);
        expectSameBits(found, ledgersOf(run, true));
        weeks += hoursWeeksOf(run);
        if (found.some(([first]) => first > 0)) booked++;
      }),
      { numRuns: 25, seed: 1 },
    );
    expect(weeks).toBeGreaterThan(150);
    expect(booked).toBeGreaterThan(5);
  });

  it("are most weeks of a team with hours, before asOf and after", () => {
    const run = runOf(planOf({ ...stagedTeam, capacity: { reps: 5 } }));
    const { pastStretches = [], stretches = [] } = run.life ?? {};
    expect(hoursWeeksOf(run)).toBe(pastStretches.length + stretches.length - 2);
    expectSameBits(ledgersOf(run, false), ledgersOf(run, true));
  });

  it("are none that a later change needs in full, and none with more to live through", () => {
    const plan = planOf({ ...stagedTeam, capacity: { reps: 5 } });
    const later = runOf(plan, [
      makeScenario({ lever: "winRate", multiply: 2, from: "2026-04-01" }),
    ]);
    const { pastStretches = [], stretches = [] } = later.life ?? {};
    const marked = stretches.filter(({ isHoursWeek }) => isHoursWeek);
    expect(pastStretches.some(({ isHoursWeek }) => isHoursWeek)).toBe(false);
    expect(marked.length).toBeGreaterThan(10);
    expect(Math.min(...marked.map(({ from }) => from))).toBeGreaterThanOrEqual(90);
    expectSameBits(ledgersOf(later, false), ledgersOf(later, true));
    expect(hoursWeeksOf(runOf(planOf(wholeTeam)))).toBe(0);
  });
});
