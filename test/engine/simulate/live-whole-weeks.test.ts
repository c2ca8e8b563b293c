import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startNative } from "../../../engine/native/start-native.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import { beginBlock } from "../../../engine/simulate/event-block.ts";
import { simulateSource } from "../../../engine/simulate/event-new.ts";
import { makeTrialTable } from "../../../engine/simulate/trial-table.ts";
import { makePlan } from "../../support/make-plan.ts";
import { makeRequest } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";
import { anyCase } from "./arbitrary-plan.ts";

type Run = ReturnType<typeof compileRun>;

/** What the sources of a run bring, trial by trial, in compiled loops or without. */
function broughtBy(run: Run, trials: number, native: ReturnType<typeof startNative>) {
  const table = makeTrialTable(run.columns, trials);
  const block = { ...beginBlock(run, 0, table), native };
  for (const source of block.run.sources) simulateSource(block, source);
  return { weeks: [...table.weeks], tallies: [...table.tallies] };
}

function expectSameBothWays(run: Run, trials: number): void {
  const native = startNative();
  expect(native).toBeDefined();
  const compiled = broughtBy(run, trials, native);
  expectSameBits(compiled, broughtBy(run, trials, undefined));
  expect(compiled.weeks.some((booked) => booked > 0)).toBe(true);
}

describe("whole weeks in compiled loops", () => {
  it("bring what the same weeks bring one opportunity at a time", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.noBias(anyCase), ({ plan, scenario }) => {
        const run = compileRun(makeRequest(plan, { scenarios: [scenario], trials: 20 }));
        fc.pre(run.kernel === "event");
        const native = startNative();
        expectSameBits(broughtBy(run, 20, native), broughtBy(run, 20, undefined));
        compared++;
      }),
      { numRuns: 30, seed: 2 },
    );
    expect(compared).toBe(30);
  });

  it("list more wins than there is room for at a time", () => {
    const plan = makePlan({ creation: [{ source: "all", perDay: 40 }] });
    expectSameBothWays(compileRun(makeRequest(plan)), 6);
  });

  it("list as many as one trial has, where that is more", () => {
    const plan = makePlan({ creation: [{ source: "all", perDay: 400 }] });
    expectSameBothWays(compileRun(makeRequest(plan)), 2);
  });
});
