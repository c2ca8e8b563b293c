import { describe, expect, it } from "vitest";
import type { Plan, PlanDocument } from "../../../engine/plan/plan-schema.ts";
import type { Change } from "../../../engine/scenario/scenario-schema.ts";
import {
  dateOnDay,
  listOfAges,
  makePeriods,
  makePlan,
  makeScenarioFor,
} from "../../support/make-plan.ts";
import { bookingsByTrial, makeRequest, readLedgers } from "../../support/run-plan.ts";
import { expectSameBits } from "../../support/same-bits.ts";

const TRIALS = 150;

const STAGES: PlanDocument["process"] = {
  kind: "stages",
  stages: [0.6, 0.5].map((probability, index) => ({
    name: `stage ${index}`,
    advance: { probability, days: { median: 20, sigma: 0.6 } },
    lost: { days: { median: 25, sigma: 0.9 } },
  })),
};
const CREATION: PlanDocument["creation"] = [
  { source: "a", perDay: 0.2, dispersion: 3 },
  { source: "b", perDay: 0.1, trendPerYear: 0.5 },
];
const open = listOfAges([0, 5, 15, 30, 60, 90, 150], (i) => ({
  ...(i % 2 === 0 && { amount: 20_000 + i }),
}));

const plans: [string, Plan][] = [
  ["whole cycles from a list", makePlan({ opening: open, creation: CREATION })],
  ["whole cycles from a steady state", makePlan({ opening: "steady-state", creation: CREATION })],
  ["stages from a list", makePlan({ opening: open, creation: CREATION, process: STAGES })],
  [
    "stages from a steady state, shocked",
    makePlan({
      opening: "steady-state",
      creation: CREATION,
      process: STAGES,
      commonFactor: { creation: 0.2, winRate: 0.3, speed: 0.1, dealSize: 0.1 },
    }),
  ],
];

/** Bookings so far, by trial and week. */
function cumulative(plan: Plan, ...changes: readonly Change[]): number[][] {
  const scenarios = [makeScenarioFor(plan, ...changes)];
  return readLedgers(makeRequest(plan, { scenarios, trials: TRIALS }), ({ weeks }) => {
    let sum = 0;
    return Array.from(weeks, (booked) => {
      sum += booked;
      return sum;
    });
  });
}

describe.each(plans)("futures of %s", (_, plan) => {
  const base = cumulative(plan);

  it.each<[string, Change]>([
    ["win rate", { lever: "winRate", multiply: 1.3 }],
    ["win rate from a later day", { lever: "winRate", multiply: 1.3, from: dateOnDay(31) }],
    ["creation", { lever: "creation", multiply: 1.4 }],
    ["creation from inside a week", { lever: "creation", multiply: 1.4, from: dateOnDay(31) }],
    ["deal size", { lever: "dealSize", multiply: 1.1 }],
    ["deal size from a later day", { lever: "dealSize", add: 500, from: dateOnDay(31) }],
    ["speed", { lever: "cycleTime", multiply: 0.7 }],
    ["speed from a later day", { lever: "cycleTime", multiply: 0.7, from: dateOnDay(31) }],
  ])("never have booked less by any week for a higher %s", (_, change) => {
    const gains = cumulative(plan, change).flatMap((weeks, trial) =>
      weeks.map((booked, week) => booked - base[trial][week]),
    );
    expect(Math.min(...gains)).toBe(0);
    expect(Math.max(...gains)).toBeGreaterThan(0);
  });

  it.each<[string, Change]>([
    ["win rate", { lever: "winRate", multiply: 0.4 }],
    ["creation", { lever: "creation", multiply: 3 }],
    ["creation, down,", { lever: "creation", multiply: 0.2 }],
    ["deal size", { lever: "dealSize", multiply: 2 }],
    ["cycle time", { lever: "cycleTime", multiply: 0.3 }],
    ["cycle time, in days,", { lever: "cycleTime", add: -10 }],
  ])("keep every bit before a change to the %s begins", (_, change) => {
    // Day 42 begins the seventh week, and day 45 lies inside it.
    for (const day of [42, 45]) {
      const changed = cumulative(plan, { ...change, from: dateOnDay(day) });
      const untilThen = (all: number[][]) => all.map((row) => row.slice(0, 6));
      expectSameBits(untilThen(changed), untilThen(base));
      expect(changed).not.toEqual(base);
    }
  });

  it("keep every bit of a change to nothing", () => {
    const nothing: Change[] = (["creation", "winRate", "dealSize", "cycleTime"] as const).map(
      (lever) => ({ lever, multiply: 1, from: dateOnDay(31) }),
    );
    expectSameBits(cumulative(plan, ...nothing), base);
  });

  it("keep every bit when sources or opportunities are listed in another order", () => {
    const { opening, creation } = plan;
    const reordered: Plan = {
      ...plan,
      creation: [...creation].reverse(),
      opening:
        typeof opening === "string"
          ? opening
          : { opportunities: [...opening.opportunities].reverse() },
    };
    expectSameBits(cumulative(reordered), base);
  });
});

describe("futures", () => {
  it("keep every bit of the first period when a change begins with the second", () => {
    const plan = makePlan({ periods: makePeriods(45, 45), opening: open, creation: CREATION });
    const base = bookingsByTrial(plan, { trials: TRIALS }, 1);
    for (const lever of ["creation", "winRate", "dealSize", "cycleTime"] as const) {
      const scenario = makeScenarioFor(plan, { lever, multiply: 0.5, from: dateOnDay(45) });
      const options = { trials: TRIALS, scenarios: [scenario] };
      expectSameBits(bookingsByTrial(plan, options, 1), base);
      expect(bookingsByTrial(plan, options, 2)).not.toEqual(
        bookingsByTrial(plan, { trials: TRIALS }, 2),
      );
    }
  });

  it("book what an opportunity books alone less without it, and nothing else changes", () => {
    const list = open.opportunities;
    const booked = (opportunities: typeof list, creation: PlanDocument["creation"]) =>
      bookingsByTrial(makePlan({ opening: { opportunities }, creation }), { trials: 500 });
    const whole = booked(list, CREATION);
    list.slice(0, 3).forEach((one) => {
      const alone = booked([one], []);
      const others = list.filter((other) => other !== one);
      const without = booked(others, CREATION);
      expect(alone.some((amount) => amount > 0)).toBe(true);
      expect(whole.map((amount, trial) => amount - alone[trial])).toEqual(without);
    });
  });

  it("keep a source's luck when another is added", () => {
    const booked = (creation: PlanDocument["creation"]) =>
      bookingsByTrial(makePlan({ creation }), { trials: 500 });
    const [both, first, second] = [CREATION, [CREATION[0]], [CREATION[1]]].map(booked);
    expect(both).toEqual(first.map((amount, trial) => amount + second[trial]));
  });
});
