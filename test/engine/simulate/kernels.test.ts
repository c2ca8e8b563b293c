import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import type { Ledger } from "../../../engine/simulate/ledger.ts";
import { makeRequest, readLedgers } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";
import { anyCase } from "./arbitrary-plan.ts";

const numbers = ({ periods, weeks, tallies }: Ledger) => [...periods, ...weeks, ...tallies];

describe("the event kernel", () => {
  it("gives the plain kernel's bits, wherever it is picked", () => {
    let booked = 0;
    fc.assert(
      fc.property(fc.noBias(anyCase), ({ plan, scenario }) => {
        const request = makeRequest(plan, { scenarios: [scenario], trials: 20 });
        fc.pre(compileRun(request).kernel === "event");
        const events = readLedgers(request, numbers, "event");
        expectSameBits(events, readLedgers(request, numbers, "plain"));
        const { length } = plan.periods;
        if (events.some((all) => all.slice(0, length).some((amount) => amount > 0))) booked++;
      }),
      { numRuns: 30, seed: 1 },
    );
    expect(booked).toBeGreaterThanOrEqual(15);
  });
});
