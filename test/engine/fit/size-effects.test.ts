import { describe, expect, it } from "vitest";
import { fitPlan } from "../../../engine/fit/fit-plan.ts";
import { walkAdaptively } from "../../../engine/fit/walk-adaptively.ts";
import { openStream } from "../../../engine/random/stream.ts";
import { describeSample } from "../../support/statistics.ts";
import { historyOfRecords } from "../../support/synthetic-crm/history-of-records.ts";
import { synthesizeCrm } from "../../support/synthetic-crm/synthesize-crm.ts";
import { WHOLE_CYCLE } from "../../support/synthetic-crm/truth.ts";

describe("walkAdaptively", () => {
  it("visits a slanted hill as often as it is probable", () => {
    // Normal, standard deviations 1 and 0.1, correlation 0.9.
    const height = ([x, y]: readonly number[]) =>
      -(x * x - 2 * 0.9 * x * (y / 0.1) + (y / 0.1) ** 2) / (2 * (1 - 0.81));
    const visited = walkAdaptively(
      { height, start: [3, -1], scales: [0.1, 0.1], burnIn: 2000, steps: 20_000 },
      openStream("walk", "hill"),
    );
    const [x, y] = [0, 1].map((index) => describeSample(visited.map((at) => at[index])));
    // Neighbouring steps are alike: a tenth of them is about what they are worth.
    const worth = Math.sqrt(10);
    expect(Math.abs(x.mean)).toBeLessThan(4 * worth * x.meanError);
    expect(Math.abs(x.variance - 1)).toBeLessThan(4 * worth * x.varianceError);
    expect(Math.abs(y.variance / 0.01 - 1)).toBeLessThan((4 * worth * y.varianceError) / 0.01);
  });
});

describe("fitPlan of a team whose large opportunities are won less often", () => {
  const world = synthesizeCrm({ ...WHOLE_CYCLE, sizeSlope: -0.35 }, "size effects");
  const settings = {
    asOf: "2026-01-01",
    quota: 1,
    law: "lognormal",
    draws: 80,
    covariates: true,
  } as const;

  it("recovers what size does to winning, and that it does nothing to the cycle", () => {
    const effects = fitPlan(historyOfRecords(world), settings).report?.sizeEffects;
    if (!effects || "reason" in effects) throw new Error("no size effects");
    const sd = ({ interval: [low, high] }: typeof effects.winRate) => (high - low) / 2.56;
    expect(Math.abs(effects.winRate.estimate + 0.35)).toBeLessThan(4 * sd(effects.winRate));
    expect(sd(effects.winRate)).toBeLessThan(0.12);
    expect(Math.abs(effects.cycleTime.estimate)).toBeLessThan(4 * sd(effects.cycleTime));
  });

  it("says why it cannot where only wins have amounts", () => {
    const history = historyOfRecords(world);
    const opportunities = history.opportunities.map(({ amount, ...one }) =>
      one.status === "won" && amount !== undefined ? { ...one, amount } : one,
    );
    const { report } = fitPlan({ ...history, opportunities }, { ...settings, draws: 4 });
    expect(report?.sizeEffects).toEqual({
      reason: expect.stringMatching(/^only 0 lost ones/),
      wasAsked: true,
    });
  });
});
