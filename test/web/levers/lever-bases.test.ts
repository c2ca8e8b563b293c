import { describe, expect, it } from "vitest";
import { leverValue } from "../../../engine/index.ts";
import { leverBases } from "../../../web/levers/lever-bases.ts";
import { makePlan } from "../support/make-plan.ts";

describe("leverBases", () => {
  it("speaks in a team's units: 0.5 a day are 15 a month", () => {
    const bases = leverBases(makePlan());
    expect(bases.creation).toEqual({ value: 15, statistic: "" });
    expect(bases.winRate).toEqual({ value: 0.25, statistic: "" });
    expect(bases.dealSize).toEqual({ value: 50_000, statistic: "mean" });
    expect(bases.cycleTime).toEqual({ value: 75, statistic: "median" });
  });

  it("adds sources up", () => {
    const creation = [
      { source: "inbound", perDay: 0.2 },
      { source: "partners", perDay: 0.3 },
    ];
    expect(leverBases(makePlan({ creation })).creation.value).toBeCloseTo(15, 12);
  });

  it("wins by a second meeting first, where the plan has them, as the engine does", () => {
    const secondMeeting = { probability: 0.7, days: { median: 12, sigma: 0.6 } };
    const plan = makePlan({ secondMeeting });
    const { winRate, cycleTime } = leverBases(plan);
    expect(winRate.value).toBeCloseTo(0.7 * 0.25, 12);
    expect(winRate.value).toBe(leverValue(plan, "winRate"));
    expect(cycleTime.value).toBe(87);
  });

  it("wins by advancing through every stage, for as long as all of them take", () => {
    const stage = (name: string, probability: number, median: number) => ({
      name,
      advance: { probability, days: { median, sigma: 0.5 } },
    });
    const process = {
      kind: "stages" as const,
      stages: [stage("Meeting", 0.5, 10), stage("Offer", 0.6, 30)],
    };
    const bases = leverBases(makePlan({ process }));
    expect(bases.winRate.value).toBeCloseTo(0.3, 12);
    expect(bases.cycleTime).toEqual({ value: 40, statistic: "median, all stages" });
  });

  it.each([
    [{ median: 30_000, sigma: 1 }, 30_000, "median"],
    [{ fixed: 12_000 }, 12_000, "always"],
    [{ values: [10_000, 20_000, 60_000] }, 30_000, "mean of 3"],
    [{ family: "weibull" as const, shape: 1.5, scale: 40_000 }, 40_000, "scale"],
  ])("shows a deal size of %j as the plan states it", (dealSize, value, statistic) => {
    expect(leverBases(makePlan({ dealSize })).dealSize).toEqual({ value, statistic });
  });
});
