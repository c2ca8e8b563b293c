import { describe, expect, it } from "vitest";
import { fitPlan } from "../../../engine/fit/fit-plan.ts";
import { drawGroups } from "../../../engine/fit/shrink-normal.ts";
import { makeForecast } from "../../../engine/forecast/make-forecast.ts";
import { readPlan } from "../../../engine/plan/read-plan.ts";
import { openStream } from "../../../engine/random/stream.ts";
import { summarize } from "../../support/run-plan.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { type SegmentTruth, type Truth, WHOLE_CYCLE } from "../../support/synthetic-crm/truth.ts";

const asOf = "2026-01-01";

function segment(
  name: string,
  share: number,
  [winRate, days, size]: readonly [number, number, number],
): SegmentTruth {
  const advance = { probability: winRate, median: days, sigma: 0.5 };
  const lost = { median: 0.8 * days, sigma: 0.7 };
  return {
    ...{ segment: name, share, size: { median: size, sigma: 0.6 } },
    stages: [{ stage: "Open", advance, lost, never: 0.1 }],
  };
}

const truth: Truth = {
  ...WHOLE_CYCLE,
  sources: [{ source: "Outbound", perDay: 1.5, growth: 0 }],
  segments: [segment("Small", 0.6, [0.32, 40, 10_000]), segment("Large", 0.4, [0.16, 100, 60_000])],
};
const history = historyOfRecords(synthesizeCrm(truth, "segments"));

describe("fitPlan with segments", () => {
  const options = { asOf, quota: 1, law: "lognormal", draws: 60, segments: true } as const;
  const { plan, report, issues } = fitPlan(history, options);
  const found = (path: string) => report?.parameters.find((parameter) => parameter.path === path);

  /** How many of its own standard deviations a number is off; 80 % intervals are 2.56 wide. */
  function offBy(path: string, wanted: number): number {
    const { estimate, interval } = found(path) ?? { estimate: Number.NaN, interval: [0, 0] };
    return (2.56 * Math.abs(estimate - wanted)) / (interval[1] - interval[0]);
  }

  it("gives each segment its creation, win rate, days and deal size, and says how it knows", () => {
    expect(issues.filter(({ code }) => code === "no-segments")).toEqual([]);
    expect(plan?.creation.map(({ source, segment: name }) => [source, name])).toEqual([
      ["Outbound", "Small"],
      ["Outbound", "Large"],
    ]);
    const truths = [
      { perDay: 0.9, winRate: 0.32, "dealSize.median": 10_000, "dealSize.sigma": 0.6 },
      { perDay: 0.6, winRate: 0.16, "dealSize.median": 60_000, "dealSize.sigma": 0.6 },
    ];
    for (const [index, numbers] of truths.entries()) {
      for (const [field, wanted] of Object.entries(numbers)) {
        const path = `creation[${index}].${field}`;
        expect(offBy(path, wanted), path).toBeLessThan(4);
        expect(found(path)?.source, path).toBe("data");
      }
    }
  });

  it("learns cycles as one shape, stretched: 40 days and 100, of one spread", () => {
    expect(plan?.process).toMatchObject({ kind: "whole-cycle" });
    const [small, large] = plan?.creation.map(({ cycleTime = 1 }) => cycleTime) ?? [];
    const { estimate: common = 0 } = found("process.won.days.median") ?? {};
    // Some 230 wins know a median to 0.5 / √230 of itself: four times that, and the rounding.
    expect(Math.abs((small * common) / 40 - 1)).toBeLessThan(0.15);
    expect(Math.abs((large * common) / 100 - 1)).toBeLessThan(0.2);
    // Put together unstretched, their ln days would scatter by 0.66.
    expect(Math.abs((found("process.won.days.sigma")?.estimate ?? 0) - 0.5)).toBeLessThan(0.06);
  });

  it("writes a plan that books what the segments do", () => {
    const { value, issues: faults } = readPlan(plan);
    expect(faults).toEqual([]);
    if (!value) return;
    const request = { plan: value, scenarios: [], seed: "1", trials: 100 };
    const { total } = makeForecast(request, summarize(request));
    // A year, in balance: creations times win rate times mean size, e^(0.6² / 2) of the median.
    const wanted = 365 * Math.exp(0.18) * (0.9 * 0.32 * 10_000 + 0.6 * 0.16 * 60_000);
    expect(Math.abs(total.bookings.mean / wanted - 1)).toBeLessThan(0.25);
  });

  it("says so where segments cannot be told apart, or the plan has no room for them", () => {
    const alone = { ...history, opportunities: history.opportunities.slice(0, 60) };
    const quick = { ...options, draws: 2, asOf: "2023-06-01" } as const;
    expect(fitPlan(alone, quick).issues.map(({ code }) => code)).toContain("no-segments");
  });
});

describe("drawGroups", () => {
  const means = (groups: readonly { mean: number; error: number }[]) => {
    const draws = drawGroups(groups, 0.5, 4000, openStream("groups", "test"));
    return groups.map((_, i) => draws.reduce((sum, draw) => sum + draw[i], 0) / draws.length);
  };

  it("leaves alone what is known well, and pulls what is not towards the rest", () => {
    const [sure, doubtful] = means([
      { mean: 0, error: 0.01 },
      { mean: 1, error: 1 },
      { mean: 0.1, error: 0.01 },
      { mean: -0.1, error: 0.01 },
    ]);
    expect(Math.abs(sure)).toBeLessThan(0.005);
    expect(doubtful).toBeGreaterThan(0);
    expect(doubtful).toBeLessThan(0.2);
  });

  it("keeps groups apart that truly differ", () => {
    const [low, high] = means([
      { mean: -1, error: 0.1 },
      { mean: 1, error: 0.1 },
    ]);
    expect(high - low).toBeGreaterThan(1.9);
  });
});
