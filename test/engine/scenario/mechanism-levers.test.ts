import { describe, expect, it } from "vitest";
import { MECHANISM_BLOCKS } from "../../../engine/plan/mechanism-blocks.ts";
import type { Plan } from "../../../engine/plan/plan-schema.ts";
import { MECHANISM_LEVERS } from "../../../engine/scenario/mechanism-levers.ts";
import { moveMechanism } from "../../../engine/scenario/move-mechanism.ts";
import { makePlan, makeScenario, makeScenarioFor } from "../../support/make-plan.ts";
import { forecast } from "../../support/run-plan.ts";

const full: Plan = {
  ...makePlan(),
  secondMeeting: MECHANISM_BLOCKS.secondMeeting.parse({ probability: 0.5 }),
  sizeEffects: MECHANISM_BLOCKS.sizeEffects.parse({}),
  qualification: MECHANISM_BLOCKS.qualification.parse({ marketing: {}, unfit: {} }),
  stalls: MECHANISM_BLOCKS.stalls.parse({}),
  pushes: MECHANISM_BLOCKS.pushes.parse({}),
  disqualification: MECHANISM_BLOCKS.disqualification.parse({ afterDays: 60 }),
  capacity: MECHANISM_BLOCKS.capacity.parse({ reps: 4, managerHelp: {} }),
  reps: MECHANISM_BLOCKS.reps.parse({ count: 4 }),
  market: MECHANISM_BLOCKS.market.parse({ contacts: 500 }),
};

/** The number, or list, that a lever's path leads to. */
function valueAt(plan: Plan, lever: string): unknown {
  const path = lever === "secondMeeting" ? "secondMeeting.probability" : lever;
  return path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], plan);
}

describe("moveMechanism", () => {
  it.each(MECHANISM_LEVERS)("sets %s, and nothing else", (lever) => {
    // One is within the range of every number that the blocks have.
    const { plan } = moveMechanism(full, { lever, kind: "set", value: 1 });
    if (!plan) throw new Error("1 is refused");
    expect(valueAt(plan, lever)).toBe(1);
    const isTold = ["disqualification.silentDays", "disqualification.afterPushes"].includes(lever);
    if (!isTold) expect(valueAt(full, lever)).toEqual(expect.any(Number));
    const back = { lever, kind: "set", value: valueAt(full, lever) as number } as const;
    if (!isTold) expect(moveMechanism(plan, back).plan).toEqual(full);
  });

  it("multiplies every entry of a list", () => {
    const listed: Plan = {
      ...full,
      capacity: MECHANISM_BLOCKS.capacity.parse({ reps: 1, hoursPerOpportunity: [1, 2] }),
    };
    const lever = "capacity.hoursPerOpportunity";
    const { plan } = moveMechanism(listed, { lever, kind: "multiply", value: 2 });
    expect(plan?.capacity?.hoursPerOpportunity).toEqual([2, 4]);
  });

  it("switches a rule on that the plan lacks, and no block but this", () => {
    const { disqualification: _, stalls: __, ...rest } = full;
    const rule = { lever: "disqualification.afterDays", kind: "set", value: 60 } as const;
    expect(moveMechanism(rest, rule).plan?.disqualification?.compliance).toBe(0.8);
    const stall = { lever: "stalls.perDay", kind: "set", value: 0.01 } as const;
    expect(moveMechanism(rest, stall).problem).toBe("the plan has no stalls block");
  });

  it("keeps to the schema's range", () => {
    const move = { lever: "capacity.creationShare", kind: "multiply", value: 4 } as const;
    expect(moveMechanism(full, move).problem).toMatch(/must be at most 1, got 1\.2/);
  });
});

describe("the secondMeeting lever", () => {
  const plan = makePlan({ secondMeeting: { probability: 0.4, days: { median: 10, sigma: 0.5 } } });

  it("is the win rate of the first meeting's stage, open ones' included", () => {
    const named = makeScenarioFor(plan, { lever: "secondMeeting", set: 0.8 });
    const where = { stage: "First meeting" };
    const same = makeScenario({ lever: "winRate", set: 0.8, where });
    const base = forecast(plan, { scenarios: [{ ...same, id: "a" }] });
    expect(forecast(plan, { scenarios: [{ ...named, id: "a" }] })).toEqual(base);
    expect(base.total.wins.mean).toBeGreaterThan(1.5 * forecast(plan).total.wins.mean);
  });

  it("is refused where there is no such stage, or no such probability", () => {
    const twice = { lever: "secondMeeting", set: 2 } as const;
    expect(() => makeScenarioFor(plan, twice)).toThrow(/out-of-range/);
    const half = { lever: "secondMeeting", set: 0.5 } as const;
    expect(() => makeScenarioFor(makePlan(), half)).toThrow(/block-missing/);
  });
});
