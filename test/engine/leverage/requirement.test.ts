import { describe, expect, it } from "vitest";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { type RequirementOptions, requirementOf } from "../../../engine/leverage/requirement-of.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import O24 from "../../oracles/O24.json" with { type: "json" };
import O40 from "../../oracles/O40.json" with { type: "json" };
import { answerHere } from "../../support/answer-here.ts";
import { makePeriods, makePlan, makeScenario } from "../../support/make-plan.ts";

/** Team A's first quarter from a steady state. */
const STEADY: Partial<PlanDocument> = { opening: "steady-state" };

function require(
  lever: RequirementOptions["lever"],
  probability: number,
  document: Partial<PlanDocument> = STEADY,
  method?: "exact" | "simulated",
) {
  const options = method ? { method, trials: 1000 } : {};
  const inquiry = openInquiry(makePlan(document), options, answerHere);
  return requirementOf(inquiry, { lever, probability });
}

describe("requirementOf", () => {
  it("needs as much more creation or winning this quarter as O24 says", async () => {
    const { creation_multiplier_needed, win_rate_multiplier_needed } = O24.expected.this_quarter;
    const creation = await require("creation", 0.8);
    expect(creation.reachable).toBe(true);
    // The oracle's own tolerance is relative, and the solver's chance is good to 1e-5 only.
    expect((creation.multiplier ?? 0) / creation_multiplier_needed).toBeCloseTo(1, 5.7);
    expect((creation.value ?? 0) / (0.5 * creation_multiplier_needed)).toBeCloseTo(1, 5.7);
    const { multiplier } = await require("winRate", 0.8);
    expect((multiplier ?? 0) / win_rate_multiplier_needed).toBeCloseTo(1, 5.7);
  });

  it("needs as much coverage as O40 says", async () => {
    const { expected } = O40;
    const { levels, valueToday, pHitToday } = await require("coverage", 0.8);
    expect(valueToday).toBeCloseTo(expected.current_coverage, 6);
    expect(pHitToday.value).toBeCloseTo(expected.current_P, 6);
    expect(levels.map(({ value }) => value).slice(0, 3)).toEqual([
      expect.closeTo(expected["coverage_for_P0.5"], 5),
      expect.closeTo(expected["coverage_for_P0.8"], 5),
      expect.closeTo(expected["coverage_for_P0.9"], 5),
    ]);
  });

  it("needs half the creation at every chance when twice as many are won", async () => {
    const empty: Partial<PlanDocument> = { opening: "empty", periods: makePeriods(364) };
    const twice = makeScenario({ lever: "winRate", multiply: 2 });
    const creation = { lever: "creation", probability: 0.8 } as const;
    const plan = makePlan(empty);
    const now = await requirementOf(openInquiry(plan, {}, answerHere), creation);
    const better = await requirementOf(
      openInquiry(plan, { scenarios: [twice] }, answerHere),
      creation,
    );
    now.levels.forEach(({ multiplier }, index) => {
      expect(better.levels[index].multiplier).toBeCloseTo((multiplier as number) / 2, 6);
    });
  });

  it("says that a chance is out of reach, and what is the best there is", async () => {
    // Half a year's cycle at least: nothing created from now on can close within the quarter.
    const days = { median: 400, sigma: 0.01 };
    const process = {
      kind: "whole-cycle",
      won: { probability: 0.25, days },
      lost: { days },
      never: 0,
    } as const;
    const found = await require("creation", 0.8, { ...STEADY, process });
    expect(found).toMatchObject({ reachable: false, multiplier: null, value: null });
    expect(found.pHit.value).toBeCloseTo(found.pHitToday.value, 9);
  });

  it("finds the same on futures, within its interval", async () => {
    const { multiplier, multiplierInterval, method, pHit } =
      await require("winRate", 0.8, STEADY, "simulated");
    expect(method).toBe("simulated");
    const [low, high] = multiplierInterval as [number, number];
    const truth = O24.expected.this_quarter.win_rate_multiplier_needed;
    // Four standard errors are twice the half width of the interval.
    expect(Math.abs((multiplier as number) - truth)).toBeLessThan(high - low);
    expect(high - low).toBeGreaterThan(0.01);
    expect(pHit.value).toBeGreaterThanOrEqual(0.8);
  });

  it("tells pairs that reach the chance together, less of one for more of the other", async () => {
    const inquiry = openInquiry(makePlan(STEADY), {}, answerHere);
    const { frontier, multiplier } = await requirementOf(inquiry, {
      lever: "creation",
      probability: 0.8,
      frontierWith: "winRate",
    });
    const points = frontier?.points ?? [];
    expect(points.find(({ other }) => other === 1)?.multiplier).toBeCloseTo(
      multiplier as number,
      2,
    );
    const multipliers = points.map((point) => point.multiplier as number);
    expect(multipliers).toEqual([...multipliers].sort((a, b) => b - a));
  });

  it.each([0, 1, -0.1, 1.2, Number.NaN])("refuses a probability of %s", async (probability) => {
    await expect(require("creation", probability)).rejects.toThrow(RangeError);
  });
});
