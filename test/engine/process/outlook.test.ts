import { describe, expect, it } from "vitest";
import { survival } from "../../../engine/dist/cdf.ts";
import { makeModel } from "../../../engine/process/model.ts";
import {
  newOutlook,
  type Outlook,
  openOutlook,
  outlookGivenOpen,
} from "../../../engine/process/outlook.ts";
import o05 from "../../oracles/O05.json" with { type: "json" };
import o05b from "../../oracles/O05b.json" with { type: "json" };
import { makePlan } from "../../support/make-plan.ts";

const { q_won: won, q_never: never } = o05.inputs;
const model = makeModel(
  makePlan({
    process: {
      kind: "whole-cycle",
      won: { probability: won, days: { median: 75, sigma: 0.6 } },
      lost: { days: { median: 60, sigma: 0.9 } },
      never,
    },
  }),
  [],
);
const [law] = model.stages;

/** What an opportunity of an age comes to within so many days more. */
function within(days: number, age: number) {
  const { advance, lostShare } = openOutlook(model, {}, 0, age);
  const [ever] = advance;
  const share = (wait: typeof law.advanceDays) =>
    1 - survival(wait, age + days) / survival(wait, age);
  const wins = ever * share(law.advanceDays);
  const losses = (1 - ever) * lostShare * share(law.lostDays);
  return { ever, never: (1 - ever) * (1 - lostShare), wins, losses };
}

describe("openOutlook, against oracle O05", () => {
  it.each(Object.entries(o05.expected))(
    "knows what becomes of an age of %s days",
    (age, wanted) => {
      const found = within(o05.inputs.h, Number(age));
      expect(found.ever).toBeCloseTo(wanted.p_win_ever, 10);
      expect(found.never).toBeCloseTo(wanted.p_never, 10);
      expect(found.wins).toBeCloseTo(wanted.p_win_91, 10);
      expect(found.losses).toBeCloseTo(wanted.p_lost_91, 10);
      expect(1 - found.wins - found.losses).toBeCloseTo(wanted.p_open_after_91, 10);
    },
  );

  it("knows the twelve of oracle O05b", () => {
    const found = o05b.inputs.ages.map((age) => within(91, age).wins);
    found.forEach((p, i) => {
      expect(p).toBeCloseTo(o05b.expected.p[i], 10);
    });
  });
});

describe("openOutlook", () => {
  it("never closes what is so old that the survivals underflow", () => {
    const certain = makeModel(makePlan(), []);
    // Lognormal, sigma 0.6 and 0.9: at 1e18 days both lie beyond 40 standard deviations.
    const { advance, lostShare } = openOutlook(certain, {}, 0, 1e18);
    expect([advance[0], lostShare]).toEqual([0, 0]);
  });

  it("is the new outlook at age 0", () => {
    const fresh = newOutlook(model, {}, 0);
    const open = openOutlook(model, {}, 0, 0);
    expect(open.advance[0]).toBeCloseTo(fresh.advance[0], 15);
    expect(open.lostShare).toBeCloseTo(fresh.lostShare, 15);
  });
});

describe("outlookGivenOpen", () => {
  const numbers = ({ advance, lostShare, stay }: Outlook) => [
    advance[0],
    lostShare,
    stay.advanceAge,
    stay.lostAge,
  ];

  it("is the outlook of the later age, and the same by way of an age between", () => {
    const open = openOutlook(model, {}, 0, 20);
    const direct = numbers(openOutlook(model, {}, 0, 90));
    const atOnce = numbers(outlookGivenOpen(open, model, 70));
    const inSteps = numbers(outlookGivenOpen(outlookGivenOpen(open, model, 30), model, 40));
    direct.forEach((value, i) => {
      expect(atOnce[i]).toBeCloseTo(value, 13);
      expect(inSteps[i]).toBeCloseTo(value, 13);
    });
  });
});
