import { describe, expect, it } from "vitest";
import { explainActual } from "../../../engine/leverage/explain-actual.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import type { PlanDocument } from "../../../engine/plan/plan-schema.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePeriods, makePlan } from "../../support/make-plan.ts";

const PER_DAY = 0.5;
const DAYS = 364;
/** Each closes a day after it was created, so those of the last day close too late. */
const CREATING_DAYS = DAYS - 1;
const SIZE = 50_000;
const ACTUAL = 0.2;
/** Win rates that the past leaves open; their mean is the plan's. */
const DRAWN = Array.from({ length: 11 }, (_, index) => 0.2 + 0.01 * index);

/** From nothing: what is booked is created × win rate × size. */
const team: Partial<PlanDocument> = {
  opening: "empty",
  periods: makePeriods(DAYS),
  creation: [{ source: "all", perDay: PER_DAY }],
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { fixed: 1 } },
    lost: { days: { fixed: 1 } },
    never: 0,
  },
  dealSize: { mean: SIZE, cv: 1 },
};

function explain(more: Partial<PlanDocument>) {
  const inquiry = openInquiry(makePlan({ ...team, ...more }), { trials: 1000 }, answerHere);
  const values = { winRate: ACTUAL, dealSize: SIZE };
  return explainActual(inquiry, {
    format: "quotacast-actual/1",
    bookings: 1_500_000,
    values,
  } as never);
}

describe("explainActual", () => {
  it("has no draws to tell of where the plan has none", async () => {
    const { parts } = await explain({});
    expect(parts.map(({ byDraw }) => byDraw)).toEqual([null, null]);
  });

  it("tells how far what is not known of the plan moves each share", async () => {
    const uncertainty = {
      parameters: ["process.won.probability"],
      draws: DRAWN.map((winRate) => [winRate]),
    };
    const { parts } = await explain({ uncertainty });
    const winRate = parts.find(({ factor }) => factor === "late win");
    // A size as planned changes nothing, so its share of a miss is none under any draw.
    const lost = (drawn: number) => PER_DAY * CREATING_DAYS * SIZE * (ACTUAL - drawn);
    expect(winRate?.byDraw?.[0]).toBeCloseTo(lost(DRAWN[9]), 0);
    expect(winRate?.byDraw?.[1]).toBeCloseTo(lost(DRAWN[1]), 0);
    const size = parts.find(({ factor }) => factor === "size")?.byDraw;
    expect(size).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
  });
});
