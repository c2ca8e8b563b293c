import { describe, expect, it } from "vitest";
import type { Opportunity } from "../../../engine/plan/opportunity-schema.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { makeModel } from "../../../engine/process/model.ts";
import o02 from "../../oracles/O02.json" with { type: "json" };
import o02b from "../../oracles/O02b.json" with { type: "json" };
import o15 from "../../oracles/O15.json" with { type: "json" };
import { makePlan, makeScenario, TEAM_A_PROCESS } from "../../support/make-plan.ts";

const STAGED: PlanDocument["process"] = {
  kind: "stages",
  stages: ["Meeting", "Offer"].map((name) => ({
    name,
    advance: { probability: 0.5, days: { median: 20, sigma: 0.5 } },
  })),
};

/** A full opportunity: nothing of it is missing. */
const FULL: Opportunity = {
  id: "one",
  created: "2025-11-02",
  stage: "Offer",
  stageEntered: "2025-12-12",
  amount: 700,
  status: "open",
};

function openingOf(list: readonly Opportunity[], process = STAGED, removed?: number) {
  const plan = makePlan({ opening: { opportunities: [...list] }, process });
  const lever = { lever: "opening.removeLargest", set: removed } as const;
  const scenarios = removed === undefined ? [] : [makeScenario(lever)];
  return makeModel(plan, scenarios).opening;
}

const codesOf = (list: readonly Opportunity[], process = STAGED) =>
  openingOf(list, process).warnings.map(({ code }) => code);

describe("a listed opening", () => {
  it("takes an opportunity as it stands, without a warning", () => {
    const { opportunities, warnings } = openingOf([FULL]);
    // 2025-12-12 to 2026-01-01 are 20 days.
    expect(opportunities[0]).toMatchObject({ id: "one", stage: 1, age: 20, amount: 700 });
    expect(warnings).toEqual([]);
  });

  it("counts the age of a whole cycle from the creation", () => {
    const { opportunities, warnings } = openingOf([FULL], TEAM_A_PROCESS);
    // 2025-11-02 to 2026-01-01 are 60 days.
    expect(opportunities[0]).toMatchObject({ stage: 0, age: 60 });
    expect(warnings).toEqual([]);
  });

  it("leaves out what is closed, and says so", () => {
    const list: Opportunity[] = [FULL, { ...FULL, id: "two", status: "won" }];
    expect(openingOf(list).opportunities).toHaveLength(1);
    expect(codesOf(list)).toEqual(["closed-left-out"]);
  });

  it("leaves out what is dated after asOf, and says so", () => {
    const list = [FULL, { ...FULL, id: "two", created: "2026-01-02" }];
    expect(openingOf(list).opportunities).toHaveLength(1);
    expect(codesOf(list)).toEqual(["future-left-out"]);
  });

  it("keeps what is created on asOf itself, at age 0", () => {
    const today = { ...FULL, created: "2026-01-01", stageEntered: "2026-01-01" };
    expect(openingOf([today]).opportunities[0].age).toBe(0);
  });

  it("takes asOf for a missing creation, the creation for a missing entry, and says so", () => {
    const { created: _, ...undated } = FULL;
    expect(codesOf([undated])).toEqual(["created-missing"]);
    expect(openingOf([undated], TEAM_A_PROCESS).opportunities[0].age).toBe(0);
    const { stageEntered: __, ...unentered } = FULL;
    expect(codesOf([unentered])).toEqual(["stage-entered-missing"]);
    expect(openingOf([unentered]).opportunities[0].age).toBe(60);
  });

  it("draws a missing amount and takes the first stage for a missing one, and says so", () => {
    const { amount: _, stage: __, ...bare } = FULL;
    expect(codesOf([bare])).toEqual(["amount-missing", "stage-missing"]);
    expect(openingOf([bare]).opportunities[0]).toMatchObject({ stage: 0, amount: undefined });
  });

  it("takes an entry after asOf for asOf, and says so", () => {
    const late = { ...FULL, stageEntered: "2026-02-01" };
    expect(codesOf([late])).toEqual(["stage-entered-late"]);
    expect(openingOf([late]).opportunities[0].age).toBe(0);
  });

  it("names three of those that a warning is about", () => {
    const list = ["a", "b", "c", "d"].map((id) => ({ ...FULL, id, amount: undefined }));
    const [{ message }] = openingOf(list as Opportunity[]).warnings;
    expect(message).toBe("4 without amount, drawn from the plan's deal size (a, b, c, …)");
  });

  it("loses its largest opportunities to the lever, the first of equals first", () => {
    const list = [300, 700, 700, 500].map((amount, i) => ({ ...FULL, id: `${i}`, amount }));
    const left = (removed: number) =>
      openingOf(list, STAGED, removed).opportunities.map(({ id }) => id);
    expect(left(0)).toEqual(["0", "1", "2", "3"]);
    expect(left(1)).toEqual(["0", "2", "3"]);
    expect(left(3)).toEqual(["0"]);
    expect(left(9)).toEqual([]);
  });
});

describe("a steady state", () => {
  const poolsOf = (document: Partial<PlanDocument>) =>
    makeModel(makePlan({ opening: "steady-state", ...document }), []).opening.pools;

  it("holds what oracle O02 says", () => {
    const [{ count }] = poolsOf({});
    expect(count).toBeCloseTo(o02.expected.open_count_L, 9);
  });

  it("holds what oracle O02b says", () => {
    const won = { probability: 0.2, days: { median: 60, sigma: 0.5 } };
    const lost = { days: { median: 120, sigma: 0.7 } };
    const [{ count }] = poolsOf({ process: { kind: "whole-cycle", won, lost } });
    expect(count).toBeCloseTo(o02b.expected.open_count, 9);
  });

  it("holds in each stage what oracle O15 says", () => {
    const { advance, lose } = o15.inputs;
    const stages = advance.map((rate, index) => {
      // Two constant hazards: both endings wait as long, an exponential of their sum.
      const days = { family: "weibull", shape: 1, scale: 1 / (rate + lose[index]) } as const;
      const probability = rate / (rate + lose[index]);
      return { name: `${index}`, advance: { probability, days }, lost: { days } };
    });
    const pools = poolsOf({ process: { kind: "stages", stages } });
    pools.forEach(({ count }, stage) => {
      expect(count).toBeCloseTo(o15.expected.steady_open_by_stage_at_0p5_per_day[stage], 9);
    });
  });

  it("is what creation at perDay leaves: no trend, season or what-if has acted yet", () => {
    const source = { source: "all", perDay: 0.5, trendPerYear: 2, dispersion: 1 };
    const [{ count }] = poolsOf({ creation: [source] });
    expect(count).toBeCloseTo(o02.expected.open_count_L, 9);
  });
});
