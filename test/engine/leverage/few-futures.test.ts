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
  it("shows first bars of twenty futures, then better ones, before it tells of all", async () => {
    const told: Leverage[] = [];
    const inquiry = openInquiry(loaded, {}, answerHere);
    await expect(
      leverageOf(inquiry, (soFar) => {
        told.push(soFar);
        if (told.length === 3) throw new Error("enough");
      }),
    ).rejects.toThrow("enough");
    const [first, better, whole] = told;
    const team = ["creation", "winRate", "dealSize", "cycleTime"];
    expect(first).toMatchObject({ isComplete: false, trials: 20, levers: [] });
    expect(first.tornado.map(({ lever }) => lever).sort()).toEqual([...team].sort());
    expect(first.base.bookings.value).toBeGreaterThan(0);
    expect(better).toMatchObject({ isComplete: false, trials: 40 });
    expect(better.levers.map(({ lever }) => lever)).toEqual(team);
    // The base is told by all futures now; what stays until theirs comes, by few.
    expect(whole.base.bookings).not.toEqual(better.base.bookings);
    expect(whole.levers).toEqual(better.levers);
    expect(whole.tornado).toEqual(better.tornado);
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
