import { describe, expect, it } from "vitest";
import { comparisonSchema } from "../../../engine/forecast/comparison-schema.ts";
import { makeComparison } from "../../../engine/forecast/make-comparison.ts";
import type { CompareRequest } from "../../../engine/simulate/compare-request.ts";
import { simulatePairedBlock } from "../../../engine/simulate/simulate-paired-block.ts";
import { listOfAges, makePeriods, makePlan, makeScenario } from "../../support/make-plan.ts";
import { bookingsByTrial, forecast } from "../../support/run-plan.ts";
import { describeSample } from "../../support/statistics.ts";

const TRIALS = 400;
const [quarter] = makePeriods(91);
const plan = makePlan({
  periods: [{ ...quarter, quota: 30_000 }],
  opening: listOfAges([0, 10, 20, 60, 100], () => ({ amount: 10_000 })),
  creation: [],
});
const better = makeScenario({ lever: "winRate", multiply: 1.5 });
const smaller = makeScenario({ lever: "dealSize", multiply: 0.9 });

function compare(...others: ReturnType<typeof makeScenario>[]) {
  const alternatives = [[], ...others.map((scenario) => [scenario])];
  const request: CompareRequest = { plan, alternatives, seed: "1", trials: TRIALS };
  return makeComparison(request, simulatePairedBlock(request, 0));
}

describe("a comparison", () => {
  const found = compare(better, smaller);
  const base = bookingsByTrial(plan, { trials: TRIALS });

  it("keeps its own schema", () => {
    expect(comparisonSchema.parse(found)).toEqual(found);
  });

  it("tells the forecasts that runs of their own would give", () => {
    expect(found.base).toEqual(forecast(plan, { trials: TRIALS }));
    expect(found.scenarios[0].forecast).toEqual(
      forecast(plan, { trials: TRIALS, scenarios: [better] }),
    );
  });

  it.each([
    [0, better],
    [1, smaller],
  ])("tells 95 %% intervals of differences trial by trial, scenario %d", (index, scenario) => {
    const other = bookingsByTrial(plan, { trials: TRIALS, scenarios: [scenario] });
    const { delta, beatsBase } = found.scenarios[index];

    const moved = describeSample(other.map((booked, i) => (booked - base[i]) / 100));
    const half = 1.959964 * Math.sqrt(moved.variance / TRIALS);
    expect(delta.bookingsMean).toBeCloseTo(moved.mean, 8);
    expect(delta.bookingsMeanInterval[0]).toBeCloseTo(moved.mean - half, 2);
    expect(delta.bookingsMeanInterval[1]).toBeCloseTo(moved.mean + half, 2);

    const quota = 3_000_000;
    const hit = other.map((booked, i) => Number(booked >= quota) - Number(base[i] >= quota));
    const hits = describeSample(hit);
    expect(delta.pHit).toBeCloseTo(hits.mean, 12);
    expect(delta.pHitInterval[1] - delta.pHit).toBeCloseTo(1.959964 * hits.meanError, 6);

    const wins = other.map((booked, i) => (Math.sign(booked - base[i]) + 1) / 2);
    expect(beatsBase).toBeCloseTo(describeSample(wins).mean, 12);
  });

  it("counts ties half: against itself every future is one", () => {
    const [same] = compare(makeScenario({ lever: "winRate", multiply: 1 })).scenarios;
    expect(same).toMatchObject({ beatsBase: 0.5, beatsBaseStandardError: 0 });
    expect(same.delta).toMatchObject({
      bookingsMean: 0,
      bookingsMeanInterval: [0, 0],
      pHit: 0,
      pHitInterval: [0, 0],
    });
  });

  it("is far sharper than two runs on different luck", () => {
    const { delta } = found.scenarios[0];
    const [low, high] = delta.bookingsMeanInterval;
    const apart = Math.hypot(
      found.base.total.bookings.standardError,
      found.scenarios[0].forecast.total.bookings.standardError,
    );
    expect((high - low) / (2 * 1.959964)).toBeLessThan(0.8 * apart);
  });
});
