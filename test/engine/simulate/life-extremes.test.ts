import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { layOutColumns } from "../../../engine/simulate/columns.ts";
import { compileRun } from "../../../engine/simulate/compile-run.ts";
import type { Ledger } from "../../../engine/simulate/ledger.ts";
import { LIFE } from "../../../engine/simulate/life-columns.ts";
import { OPEN_MAX } from "../../../engine/simulate/life-places.ts";
import { listOfAges, makePeriods, makePlan, TEAM_A_PROCESS } from "../../support/make-plan.ts";
import { makeRequest, readLedgers, summarize } from "../../support/run-plan.ts";
import { anyLivedPlan } from "./arbitrary-lived-plan.ts";

const TRIALS = 3;

describe("a future with mechanisms at the ends of their ranges", () => {
  it("loses no opportunity, counts nothing below 0, and always ends", { timeout: 120_000 }, () => {
    let closed = 0;
    fc.assert(
      fc.property(fc.noBias(anyLivedPlan), (plan) => {
        const request = makeRequest(plan, { trials: TRIALS });
        const { pipeline, life } = layOutColumns(compileRun(request).model);
        if (life === undefined) throw new Error("there are no mechanisms");
        readLedgers(request, ({ tallies, periods }: Ledger) => {
          const [openAtStart, created, won, lost, openAtEnd] = tallies.subarray(pipeline);
          const disqualified = tallies[life.counts + LIFE.disqualified];
          expect(openAtStart + created).toBe(won + lost + disqualified + openAtEnd);
          for (const value of [...tallies, ...periods]) {
            expect(Number.isInteger(value) && value >= 0, `${value}`).toBe(true);
          }
          expect(tallies[life.counts + LIFE.liveAtEnd]).toBeLessThanOrEqual(openAtEnd);
          closed += won + lost + disqualified;
        });
      }),
      { numRuns: 40, seed: 1 },
    );
    // A future in which nothing ever happens would prove nothing.
    expect(closed).toBeGreaterThan(500);
  });

  it("says nothing that is not a number", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.noBias(anyLivedPlan), (plan) => {
        const request = makeRequest(plan, { trials: TRIALS });
        const forecast = JSON.stringify(makeForecast(request, summarize(request)), (_, value) =>
          typeof value === "number" && !Number.isFinite(value) ? "not a number" : value,
        );
        expect(forecast).not.toContain("not a number");
      }),
      { numRuns: 6, seed: 2 },
    );
  });

  it.each([
    ["created", { creation: [{ source: "all", perDay: 3000 }], opening: "empty" as const }],
    ["listed", { creation: [], opening: listOfAges(Array(OPEN_MAX + 500).fill(0)) }],
  ])("holds no more open than it has room for, and says how many %s it left out", (_, rest) => {
    const plan = makePlan({
      ...rest,
      periods: makePeriods(28),
      process: { ...TEAM_A_PROCESS, won: { probability: 0.01, days: { fixed: 1 } }, never: 0.99 },
      disqualification: { evidencePerWeek: 1e-9 },
    });
    const request = makeRequest(plan, { trials: 1 });
    const { pipeline, mechanisms, warnings } = makeForecast(request, summarize(request));
    const { openAtStart, created, won, lost, disqualified = 0, openAtEnd } = pipeline;
    expect(openAtStart + created).toBe(won + lost + disqualified + openAtEnd);
    for (const { open } of mechanisms?.weeks ?? []) expect(open).toBeLessThanOrEqual(OPEN_MAX);
    const { message = "" } = warnings.find(({ code }) => code === "open-bounded") ?? {};
    expect(message).toContain(`${OPEN_MAX} opportunities were open at once`);
    expect(Number(/(\d+) more a future/.exec(message)?.[1])).toBeGreaterThanOrEqual(500);
  });
});
