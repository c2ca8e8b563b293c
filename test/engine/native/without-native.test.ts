import { beforeAll, describe, expect, it, vi } from "vitest";
import { startNative } from "../../../engine/native/start-native.ts";
import type { Plan, PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { listOfAges, makePeriods, makePlan } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";

/** The last block has an odd number of them. */
const TRIALS = 703;

const bookedAlready = (periods: PlanDocument["periods"]) =>
  periods.map((period, i) => ({ ...period, booked: 1234.5 * (i + 1) }));

/** As a browser has it that lacks WebAssembly. */
let forecastWithout: typeof forecast;

beforeAll(async () => {
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const { startNative: none } = await import("../../../engine/native/start-native.ts");
  expect(none()).toBeUndefined();
  vi.unstubAllGlobals();
  ({ forecast: forecastWithout } = await import("../../support/run-plan.ts"));
  // Other tests load the engine anew.
  vi.resetModules();
});

describe("without compiled loops", () => {
  it.each<[string, Plan]>([
    ["small amounts", makePlan()],
    ["hours that are shared", makePlan({ capacity: { reps: 2 } })],
    ["what is booked already", makePlan({ periods: bookedAlready(makePeriods(45, 45)) })],
    ["amounts in millions", makePlan({ dealSize: { median: 9_000_000, sigma: 1 } })],
    [
      "an opening and a common factor",
      makePlan({
        periods: makePeriods(45, 45),
        opening: listOfAges([0, 10, 20, 60, 100], (i) => ({ amount: 1000.5 + i, owner: `${i}` })),
        commonFactor: { creation: 0.2, winRate: 0.3, speed: 0.2, dealSize: 0.1 },
      }),
    ],
    ["weeks of shared hours", makePlan({ capacity: { reps: 3, hoursPerWeek: 10 } })],
  ])("a forecast has the same bits: %s", (_, plan) => {
    expect(startNative()).toBeDefined();
    const found = forecastWithout(plan, { trials: TRIALS, waterfall: true });
    expect(found.total.bookings.mean).toBeGreaterThan(0);
    expectSameBits(found, forecast(plan, { trials: TRIALS, waterfall: true }));
  });
});
