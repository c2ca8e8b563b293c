import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan, PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import type { Change, Scenario } from "../../../engine/scenario/scenario-schema.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import type { CompiledRun } from "../../../engine/simulate/compiled-run.ts";
import { openDiary } from "../../../engine/simulate/diary.ts";
import { makeLedger } from "../../../engine/simulate/ledger.ts";
import { LIFE } from "../../../engine/simulate/life-columns.ts";
import { simulateLifeTrial } from "../../../engine/simulate/life-trial.ts";
import { blockCount, type RunRequest } from "../../../engine/simulate/run-request.ts";
import { simulateBlock } from "../../../engine/simulate/simulate-block.ts";
import { stagedTeam, wholeTeam } from "../../../scenarios/index.ts";
import { dateOnDay, makePlan, makeScenario } from "../../support/make-plan.ts";
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

/** What else becomes of hours, on days that begin a week or do not. */
const moves: fc.Arbitrary<Change[]> = fc.array(
  fc
    .record({
      change: fc.constantFrom<Change>(
        { lever: "capacity.hoursPerWeek", multiply: 0.5 },
        { lever: "capacity.hoursPerOpportunity", multiply: 2 },
        { lever: "capacity.speedExponent", set: 0.5 },
        { lever: "capacity.winExponent", set: 1 },
      ),
      day: fc.constantFrom(7, 16, 28),
    })
    .map(({ change, day }) => ({ ...change, from: dateOnDay(day) })),
  { maxLength: 2 },
);

/** What happens in a trial of a run; step by step if a diary is kept. */
function ledgerOf(run: CompiledRun, trial: number, keepsDiary: boolean): number[] {
  const ledger = makeLedger(run.model, run.columns);
  simulateLifeTrial(run, trial, ledger, keepsDiary ? openDiary() : undefined);
  return [...ledger.periods, ...ledger.weeks, ...ledger.tallies];
}

function ledgersOf(run: CompiledRun, keepsDiary: boolean): number[][] {
  return Array.from({ length: 6 }, (_, trial) => ledgerOf(run, trial, keepsDiary));
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
      fc.property(fc.noBias(anyCase), capacity, moves, ({ plan, scenario }, hours, more) => {
        const changes = [...scenario.changes, ...more];
        const run = runOf(planOf({ ...plan, capacity: hours } as Plan), [makeScenario(...changes)]);
        const found = ledgersOf(run, false);
        expectSameBits(found, ledgersOf(run, true));
        weeks += hoursWeeksOf(run);
        if (found.some(([first]) => first > 0)) booked++;
      }),
      { numRuns: 40, seed: 1 },
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

  it("bring as much whatever else has been lived in the same memory", () => {
    const hours = { reps: 3, hoursPerWeek: 10, attention: "smooth" as const };
    const run = runOf(planOf({ ...stagedTeam, capacity: { reps: 5 } }));
    const other = runOf(makePlan({ capacity: hours }));
    const event: RunRequest = makeRequest(makePlan(), { trials: 50 });
    const alone = ledgersOf(run, false);
    const between = alone.map((_, trial) => {
      ledgerOf(other, trial, false);
      const own = ledgerOf(run, trial, false);
      simulateBlock(event, 0);
      return own;
    });
    expectSameBits(between, alone);
  });

  it("bring as much in a block that comes after others", () => {
    const plan = makePlan({ capacity: { reps: 3, hoursPerWeek: 10 } });
    const request = () => makeRequest(plan, { trials: 1200 });
    const long = request();
    const blocks = blockCount(long);
    expect(blocks).toBeGreaterThan(3);
    for (let block = 0; block < blocks - 1; block++) simulateBlock(long, block);
    const last = simulateBlock(long, blocks - 1);
    expect(last).toEqual(simulateBlock(request(), blocks - 1));
  });

  it("bring the same where more are created than there is room for at a time", () => {
    const creation = [{ source: "all", perDay: 2500 }];
    const run = runOf(makePlan({ creation, capacity: { reps: 400, hoursPerOpportunity: 0.1 } }));
    const found = ledgerOf(run, 0, false);
    const { columns } = run;
    const tallied = (column = 0) => found[found.length - columns.tallies + column];
    const turnedAway = tallied(columns.life && columns.life.counts + LIFE.turnedAway);
    expect(turnedAway).toBeGreaterThan(1000);
    expect(tallied(columns.pipeline + 1)).toBeGreaterThan(100_000);
    expectSameBits([found], [ledgerOf(run, 0, true)]);
  });

  it("remember what attention does, where many reps' are not alike", () => {
    const hoursPerOpportunity = [0.3, 0.7, 1.1, 1.9, 2.3, 3.1].slice(
      0,
      stagedTeam.process.kind === "stages" ? stagedTeam.process.stages.length : 1,
    );
    const capacity = { reps: 40, hoursPerWeek: 9, hoursPerOpportunity, speedExponent: 0.6 };
    const run = runOf(planOf({ ...stagedTeam, capacity }));
    expectSameBits([ledgerOf(run, 0, false)], [ledgerOf(run, 0, true)]);
  });

  it("are none inside which a source begins to create more", () => {
    const plan = planOf({ ...stagedTeam, capacity: { reps: 5 } });
    const run = runOf(plan, [
      makeScenario({ lever: "creation", multiply: 2, from: dateOnDay(17) }),
    ]);
    const { stretches = [] } = run.life ?? {};
    const others = stretches.filter(({ isHoursWeek }) => !isHoursWeek);
    expect(others.map(({ from }) => from)).toEqual([0, 14]);
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
