import { describe, expect, it } from "vitest";
import { answerLevers } from "../../../engine/leverage/answer-levers.ts";
import { estimate } from "../../../engine/leverage/estimate.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { emptyLeverage, leverageOf } from "../../../engine/leverage/leverage-of.ts";
import type { Leverage } from "../../../engine/leverage/leverage-schema.ts";
import { moveLevers } from "../../../engine/leverage/move-levers.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePlan } from "../../support/make-plan.ts";

const steady = makePlan({ opening: "steady-state" });

/** Reps whose hours fall short, so that opportunities share them. */
const loaded = makePlan({
  opening: "empty",
  capacity: { reps: 1, hoursPerWeek: 20, creationShare: 0, hoursPerOpportunity: 2 },
});

describe("a figure of a hundred futures", () => {
  const SEEDS = 200;
  const gain = async (method: "exact" | "simulated", seed: string) => {
    const alternatives = [[], [{ lever: "winRate", multiply: 1.1 } as const]].map((moves) =>
      moveLevers(steady, moves),
    );
    const answers = await answerHere({ alternatives, method, seed, trials: 100, outcomes: [0] });
    return estimate(answers, ({ bookings }) => bookings(1) - bookings(0));
  };

  it("is unbiased, and its interval holds the exact one 95 times in 100", async () => {
    const { value: truth } = await gain("exact", "");
    const found = await Promise.all(
      Array.from({ length: SEEDS }, (_, seed) => gain("simulated", `few ${seed}`)),
    );
    const misses = found.map(({ value }) => value - truth);
    const bias = misses.reduce((sum, miss) => sum + miss, 0) / SEEDS;
    const scatter = Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / SEEDS);
    expect(Math.abs(bias)).toBeLessThan((4 * scatter) / Math.sqrt(SEEDS));
    const held = found.filter(({ interval: [low, high] }) => low <= truth && truth <= high).length;
    // Four standard errors of a share of 95 % over the seeds are 6 %.
    expect(Math.abs(held / SEEDS - 0.95)).toBeLessThan(0.06);
  });
});

describe("leverageOf, where opportunities share hours", () => {
  it("sketches the four levers of every team on a few futures before it tells of all", async () => {
    const told: Leverage[] = [];
    const inquiry = openInquiry(loaded, {}, answerHere);
    await expect(
      leverageOf(inquiry, (soFar) => {
        told.push(soFar);
        if (told.length === 3) throw new Error("enough");
      }),
    ).rejects.toThrow("enough");
    const [sketch, bars, whole] = told;
    expect(sketch).toMatchObject({ isComplete: false, trials: 40 });
    expect(sketch.levers.map(({ lever }) => lever)).toEqual([
      "creation",
      "winRate",
      "dealSize",
      "cycleTime",
    ]);
    expect(bars.tornado.length).toBe(4);
    expect(bars.trials).toBe(40);
    // All levers are told by all futures now; the bars that stay until theirs come, by few.
    expect(whole.levers.length).toBeGreaterThan(4);
    expect(whole.tornado).toEqual(bars.tornado);
    expect(whole.trials).toBe(40);
  });
});

describe("a name", () => {
  it("is a name only: another leaves every response as it is", async () => {
    const responses = async (source: string, name: string) => {
      const plan = makePlan({ name, opening: "empty", creation: [{ source, perDay: 0.5 }] });
      const inquiry = openInquiry(plan, {}, answerHere);
      return (await answerLevers(inquiry, emptyLeverage(inquiry))).levers;
    };
    expect(await responses("events", "Team B")).toEqual(await responses("inbound", "Team A"));
  });
});
