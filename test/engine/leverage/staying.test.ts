import { describe, expect, it } from "vitest";
import { answerShapley } from "../../../engine/leverage/answer-shapley.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { emptyLeverage } from "../../../engine/leverage/leverage-of.ts";
import type { Leverage } from "../../../engine/leverage/leverage-schema.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePlan } from "../../support/make-plan.ts";

const plan = makePlan({ opening: "steady-state" });

/** A bar of which each end books so much more. */
function bar(lever: string, low: number, high: number): Leverage["tornado"][number] {
  const end = (multiply: number, value: number) => {
    const figure = { value, interval: [value, value] as [number, number] };
    return { multiply, bookings: figure, pHit: figure, periods: [] };
  };
  return { lever, low: end(0.9, low), high: end(1.1, high) };
}

describe("all levers together", () => {
  const together = async (...tornado: Leverage["tornado"]) => {
    const inquiry = openInquiry(plan, {}, answerHere);
    const { shapley } = await answerShapley(inquiry, { ...emptyLeverage(inquiry), tornado });
    return shapley;
  };

  it("are those that gain at an end of their range, each at that end", async () => {
    const shapley = await together(bar("winRate", -5, 5), bar("creation", -2, -7));
    expect(shapley?.moves).toEqual([{ lever: "winRate", multiply: 1.1 }]);
    // Team A wins a tenth more, whatever the two ends were said to bring.
    const { base, all } = shapley?.bookings ?? { base: 0, all: 0 };
    expect(all / base).toBeCloseTo(1.1, 9);
  });

  it("are none where each loses either way", async () => {
    expect(await together(bar("creation", -2, -7))).toBeNull();
  });
});
