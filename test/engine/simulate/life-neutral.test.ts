import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import type { Ledger } from "../../../engine/simulate/ledger.ts";
import { NEUTRAL_BLOCKS } from "../../support/neutral-blocks.ts";
import { makeRequest, readLedgers } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";
import { anyCase } from "./arbitrary-plan.ts";

/** What a ledger holds that the plan without blocks has too. */
const plainNumbers = ({ periods, weeks, tallies, columns }: Ledger) => [
  ...periods,
  ...weeks,
  ...tallies.subarray(0, columns.life?.counts ?? columns.tallies),
];

function check(blocks: Partial<PlanDocument>, numRuns: number): void {
  let booked = 0;
  fc.assert(
    fc.property(fc.noBias(anyCase), ({ plan, scenario }) => {
      // A steady state with mechanisms is simulated, not drawn: see its own test.
      fc.pre(plan.opening !== "steady-state");
      const { value: neutral, issues } = readPlan({ ...plan, ...blocks });
      if (!neutral) throw new Error(JSON.stringify(issues));
      const request = makeRequest(plan, { scenarios: [scenario], trials: 10 });
      const lived = { ...request, plan: neutral };
      expect(compileRun(lived).kernel).toBe("life");
      const found = readLedgers(lived, plainNumbers);
      expectSameBits(found, readLedgers(request, plainNumbers, "plain"));
      const { length } = plan.periods;
      if (found.some((all) => all.slice(0, length).some((amount) => amount > 0))) booked++;
    }),
    { numRuns, seed: 1 },
  );
  expect(booked).toBeGreaterThanOrEqual(numRuns / 2);
}

describe("the life kernel", () => {
  it.each(Object.entries(NEUTRAL_BLOCKS))(
    "gives the plain kernel's bits where %s changes nothing",
    (block, neutral) => check({ [block]: neutral }, 3),
  );

  it("gives the plain kernel's bits where all blocks change nothing", () => {
    const { capacity, ...rest } = NEUTRAL_BLOCKS;
    check({ ...rest, capacity: { ...capacity, reps: undefined } } as Partial<PlanDocument>, 20);
  });
});
