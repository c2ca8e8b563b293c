import { describe, expect, it } from "vitest";
import { answerOrder } from "../../../engine/leverage/answer-order.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import type { Move } from "../../../engine/leverage/move-levers.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePlan } from "../../support/make-plan.ts";

const year = makePlan({
  opening: "steady-state",
  periods: [{ id: "year", start: "2026-01-01", end: "2027-01-01", quota: 2_000_000 }],
});
const creation: Move = { lever: "creation", multiply: 1.2 };
const winRate: Move = { lever: "winRate", multiply: 1.2 };
const open = (method?: "simulated") =>
  openInquiry(year, method ? { method, trials: 4000 } : {}, answerHere);

describe("the order of two moves", () => {
  it("is creation first, of which half the effect shows a cycle later", async () => {
    const order = await answerOrder(open(), [winRate, creation], "bookings");
    // Half of 365 days after asOf, to the day.
    expect(order?.from).toBe("2026-07-03");
    const [winFirst, creationFirst] = order?.ways ?? [];
    expect(creationFirst).toMatchObject({ first: "creation", second: "winRate" });
    const gap = winFirst.bookings.value - creationFirst.bookings.value;
    expect(order?.difference.value).toBeCloseTo(gap, 6);
    // Of a win rate 20 % higher for half a year, half the year's gain is left; of creation begun
    // half a year late, less, for what is created then closes after the horizon.
    expect(gap).toBeLessThan(0);
  });

  it("matters as much the other way round, and on futures as solved", async () => {
    const solved = await answerOrder(open(), [creation, winRate], "bookings");
    const turned = await answerOrder(open(), [winRate, creation], "bookings");
    const truth = solved?.difference.value ?? Number.NaN;
    expect(turned?.difference.value).toBeCloseTo(-truth, 6);
    const simulated = await answerOrder(open("simulated"), [creation, winRate], "bookings");
    const { value = 0, interval: [low, high] = [0, 0] } = simulated?.difference ?? {};
    // Four standard errors, of which the interval is 1.96 to either side.
    expect(Math.abs(value - truth)).toBeLessThan((4 * (high - low)) / 2 / 1.96);
  });

  it("is no question where nothing, or one thing only, is moved", async () => {
    expect(await answerOrder(open(), [], "bookings")).toBeNull();
    expect(await answerOrder(open(), [creation], "pHit")).toBeNull();
  });
});
