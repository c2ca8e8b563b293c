import { describe, expect, it } from "vitest";
import { evenChanceOf } from "../../../engine/leverage/even-chance.ts";
import { openInquiry } from "../../../engine/leverage/inquiry.ts";
import { requirementOf } from "../../../engine/leverage/requirement-of.ts";
import { answerHere } from "../../support/answer-here.ts";
import { makePeriods, makePlan } from "../../support/make-plan.ts";
import { NEUTRAL_BLOCKS } from "../../support/neutral-blocks.ts";

const SEEDS = 60;

const document = {
  periods: makePeriods(91).map((period) => ({ ...period, quota: 250_000 })),
  process: {
    kind: "whole-cycle",
    won: { probability: 0.25, days: { median: 20, sigma: 0.6 } },
    lost: { days: { median: 20, sigma: 0.9 } },
  } as const,
};
const solved = makePlan(document);
/** The same law, by a block that changes nothing: it is searched as a team that shares hours. */
const coupled = makePlan({ ...document, stalls: NEUTRAL_BLOCKS.stalls });

describe("what a chance needs, sought among a hundred futures", () => {
  it("has an interval that holds it", async () => {
    const asked = { lever: "winRate", probability: 0.8 } as const;
    const exact = await requirementOf(openInquiry(solved, {}, answerHere), asked);
    const truth = exact.multiplier ?? Number.NaN;
    let held = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const inquiry = openInquiry(coupled, { seed: `${seed}` }, answerHere);
      const { multiplierInterval } = await requirementOf(inquiry, asked);
      const [low, high] = multiplierInterval ?? [Number.NaN, Number.NaN];
      if (low <= truth && truth <= high) held++;
    }
    expect(held / SEEDS).toBeGreaterThan(0.95 - 0.113);
  });
});

describe("where a miss is as likely as not", () => {
  it.each(["winRate", "creation"] as const)(
    "is found of few futures with an interval that holds it: %s",
    async (lever) => {
      const exact = await evenChanceOf(openInquiry(solved, {}, answerHere), lever);
      const truth = exact.multiply ?? Number.NaN;
      expect(exact.interval?.[0]).toBe(truth);
      // Quota and plan are such that it takes a move that anybody would see.
      expect(truth).toBeLessThan(0.8);
      const found = [];
      for (let seed = 0; seed < SEEDS; seed++) {
        const inquiry = openInquiry(coupled, { seed: `${seed}` }, answerHere);
        expect(inquiry.trials).toBe(100);
        found.push(await evenChanceOf(inquiry, lever));
      }
      const held = found.filter(({ interval }) => {
        const [low, high] = interval ?? [Number.NaN, Number.NaN];
        return low <= truth && truth <= high;
      });
      const logs = found.map(({ multiply }) => Math.log((multiply ?? Number.NaN) / truth));
      const mean = logs.reduce((sum, each) => sum + each, 0) / SEEDS;
      const scatter = Math.sqrt(logs.reduce((sum, each) => sum + each * each, 0) / SEEDS);
      // Read off a chord of normal scores it would be nearer; a tenth of its scatter is little.
      expect(Math.abs(mean)).toBeLessThan((4 * scatter) / Math.sqrt(SEEDS) + 0.1 * scatter);
      // 95 in 100, within four standard errors of such a share; a chord may make it wider.
      expect(held.length / SEEDS).toBeGreaterThan(0.95 - 0.113);
    },
  );

  it("is nowhere where no half and no double reaches it", async () => {
    const periods = makePeriods(91).map((period) => ({ ...period, quota: 5_000_000 }));
    const rich = makePlan({ ...document, periods, stalls: NEUTRAL_BLOCKS.stalls });
    const found = await evenChanceOf(openInquiry(rich, {}, answerHere), "creation");
    expect(found).toEqual({ lever: "creation", multiply: null, interval: null });
  });
});
