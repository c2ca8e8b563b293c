import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hasShock,
  makeShock,
  weeklyAutocorrelation,
  withOdds,
} from "../../../engine/process/shock.ts";
import { makePlan, NO_SHOCK } from "../../support/make-plan.ts";

const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const factor = fc.double({ min: 0.01, max: 100, noNaN: true });

describe("withOdds", () => {
  it("multiplies the odds", () => {
    fc.assert(
      fc.property(probability, factor, (p, m) => {
        const changed = withOdds(p, m);
        expect(changed / (1 - changed) / (m * (p / (1 - p)))).toBeCloseTo(1, 9);
      }),
    );
  });

  it("leaves every bit at a factor of 1, and the impossible and the certain at any", () => {
    expect(withOdds(0.1, 1)).toBe(0.1);
    expect(withOdds(0, 7)).toBe(0);
    expect(withOdds(1, 7)).toBe(1);
  });
});

describe("makeShock", () => {
  it("multiplies by e to the loading times the value, without mean correction", () => {
    const loadings = { creation: 0.1, winRate: 0.2, speed: 0.3, dealSize: 0.4 };
    const { commonFactor } = makePlan({ commonFactor: loadings });
    const { creation, odds, speed, dealSize } = makeShock(commonFactor, 2);
    // e^0.2, e^0.4, e^0.6, e^0.8.
    expect(creation).toBeCloseTo(1.2214027581601699, 14);
    expect(odds).toBeCloseTo(1.4918246976412703, 14);
    expect(speed).toBeCloseTo(1.8221188003905089, 14);
    expect(dealSize).toBeCloseTo(2.225540928492468, 14);
  });

  it("is switched off by zeros", () => {
    const { commonFactor } = makePlan({ commonFactor: NO_SHOCK });
    expect(hasShock(commonFactor)).toBe(false);
    expect(makeShock(commonFactor, 3)).toEqual({ creation: 1, odds: 1, speed: 1, dealSize: 1 });
  });
});

describe("weeklyAutocorrelation", () => {
  it("halves the memory in as many days as the plan says", () => {
    const { commonFactor } = makePlan({ commonFactor: { halfLifeDays: 91 } });
    // Thirteen weeks are 91 days.
    expect(weeklyAutocorrelation(commonFactor) ** 13).toBeCloseTo(0.5, 13);
  });
});
